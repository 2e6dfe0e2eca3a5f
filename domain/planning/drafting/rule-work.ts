import type { ReadSchedule } from '#domain/plan-reader/reading';
import type { PlacedClause } from './bare-clauses';
import { isOnlyWho, titleOfClauses, withoutLead } from './item-titles';

const SHORTEST_WORK = 4;
/** As many characters at its beginning make a clause the one that the title was made of. */
const SAME_BEGINNING = 4;
/** 孕妇学校举办, cut out of 孕妇学校每季度举办一次. */
const VERB_LAST = /^(\p{Script=Han}{2,12})(举办|开展|召开|组织)$/u;
/** A target (达到80%以上, 比例达40%), or a count that lost its verb (区级评审次). */
const NO_WORK = /率|比例|占比|^(?:达到?|不低于|不少于|不超过|控制在|提高到)|[次期回]$/u;
/** What the work leans on, without the work: 针对世界无烟日. */
const ONLY_MEANS =
  /^(?:针对|利用|结合|围绕|严格|按照|根据|依据|依托|通过|在)(?!.*(?:开展|组织|进行|举办|召开|做好|完成|宣传|检查|培训))/u;

/**
 * What is done at the time of a rule, where the item's title says something else (各科室把任务落实到人，每半年开展一次自查 → 开展自查); null where
 * the title says it, where the clause has other times beside this one, or its words say nothing alone. `clauses` and `rules` are the item's.
 */
export function workOfRule(
  rule: ReadSchedule,
  clauses: readonly PlacedClause[],
  rules: readonly ReadSchedule[],
  title: string,
): string | null {
  if (rule.norm.kind === 'observance' || rule.norm.kind === 'sla' || rule.norm.kind === 'horizon') return null;
  const clause = clauseOf(rule, clauses);
  if (clause === undefined || rules.some((other) => other !== rule && standsIn(other, clause))) return null;
  const words = withoutLead(clause.words).replace(/至少/u, '').replace(VERB_LAST, '$2$1');
  if (words.length < SHORTEST_WORK || isOnlyWho(words) || NO_WORK.test(words) || ONLY_MEANS.test(words)) return null;
  const work = titleOfClauses([{ ...clause, words }], null);
  return work.endsWith('…') || title.includes(work.slice(0, SAME_BEGINNING)) ? null : work;
}

/**
 * The clause that the rule stands in; where that says nothing but the time, the one before a rhythm (开展督导，每季度一次) and the one behind a
 * date (6月底前，完成整改).
 */
function clauseOf(rule: ReadSchedule, clauses: readonly PlacedClause[]): PlacedClause | undefined {
  const own = clauses.find((clause) => standsIn(rule, clause));
  if (own !== undefined) return own;
  const before = clauses.findLast((clause) => clause.end <= rule.start);
  const behind = clauses.find((clause) => clause.start >= rule.end);
  return rule.norm.kind === 'recur' ? (before ?? behind) : (behind ?? before);
}

function standsIn({ start }: ReadSchedule, clause: PlacedClause): boolean {
  return start >= clause.start && start < clause.end;
}
