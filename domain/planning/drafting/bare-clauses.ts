import type { ReadOwner, ReadSchedule, ReadStage } from '#domain/plan-reader/reading';
import type { Span } from '#domain/shared/span';

/** A time rule, or a milestone with its share of the work. */
type TimedWords = ReadSchedule | ReadStage;

/** A clause of a work item without who does it and when: the raw material of a title. */
export interface BareClause {
  readonly words: string;
  /** What stands behind it, '' at the end. */
  readonly stop: string;
  /** It says how often. */
  readonly recurs: boolean;
}

const STOP = /[。；！？，：;!?]|(?<!\d)[,:]/gu;
const PERIOD =
  /^(?:每|逐|按|全|各|本)?(?:[两二三四五六\d]|一(?!次))?个?(?:半年|半月|学年|年度?|学期|季度?|月份?|旬|周|天|日|星期|工作日)(?:的?\d{0,2}[日号]?(?:之?前|[底末初])?)/u;
const COUNT =
  /(?:各|共)?(?:不[少低][于於]|至少|[达達]到?)?(?:[一两兩二三四五六七八九十]{1,3}|\d{1,3})[次遍轮輪回场場期](?:以上)?/u;
const JOINS = /^[\s、，,和与及或]$/u;
/** 校车安全由后勤主任负责: who bears it, at the end of the clause. */
const BEARS = /^(?:具体|组织|统一)?(?:负责|牵头|承担|承办|落实|主办|实施|组织|完成)?(?:负责|实施|落实)?$/u;
/** Words that only lead over to what is done. */
const LEADING =
  /^(?:[、，,]|各(?=开展|组织|召开|举办|举行|进行|安排|集中|完成|办)|全年|年内|今年|本年度?|原则上|其中|同时|并且?|另外|在(?=开展|组织|举办|召开)|于(?=开展|组织|举办|召开|完成)|等(?!级)|为(?!了|期|辖|全)|是|[末底初前内](?![\p{Script=Han}]{0,2}(?:科|部))|起(?!草))+/u;
const TRAILING = /(?:[、，,]|不少[于於]|至少|每|[在于]|，?由|为|是|如下)+$/u;

/** Its span is that of all its words, who and when among them. */
export type PlacedClause = BareClause & Span;

/**
 * The clauses of a stretch of the document with the parties at their head and all times cut out; theme days stay, the work is
 * about them. All findings are those of the stretch, in document order. Linear.
 */
export function bareClauses(
  text: string,
  stretch: Span,
  schedules: readonly ReadSchedule[],
  owners: readonly ReadOwner[],
  stages: readonly ReadStage[],
): readonly PlacedClause[] {
  const words = text.slice(stretch.start, stretch.end);
  const times: TimedWords[] = [
    ...schedules.filter((schedule) => schedule.norm.kind !== 'observance'),
    ...stages.filter((stage) => stage.progress !== null),
  ].sort((a, b) => a.start - b.start);
  const clauses: PlacedClause[] = [];
  let from = stretch.start;
  const add = (to: number, stop: string) => {
    const bare = bareWords(text, { start: from, end: to }, times, owners);
    const recurs = times.some((time) => isRhythm(time) && time.start >= from && time.start < to);
    if (bare !== '') clauses.push({ start: from, end: to, words: bare, stop, recurs });
  };
  for (const match of words.matchAll(STOP)) {
    const at = stretch.start + match.index;
    if (isBracketed(words, match.index)) continue;
    add(at, match[0]);
    from = at + match[0].length;
  }
  add(stretch.end, '');
  return clauses;
}

function isBracketed(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 40), at);
  return /[（(《“][^（()）《》“”]*$/u.test(before) && /^[^（()）《》“”]{0,40}[）)》”]/u.test(words.slice(at));
}

function bareWords(text: string, clause: Span, times: readonly TimedWords[], owners: readonly ReadOwner[]): string {
  const inside = times.filter((time) => time.start < clause.end && time.end > clause.start);
  const end = whoBears(text, clause, owners);
  let at = clause.start;
  let bare = '';
  for (let cut = true; cut;) {
    while (at < end && JOINS.test(text.charAt(at)) && (at > clause.start || /\s/u.test(text.charAt(at)))) at += 1;
    const owner = owners.find((each) => each.start === at && each.end <= end);
    const time = inside.find((each) => each.start === at);
    if (time !== undefined) bare += verbOf(text.slice(time.start, Math.min(time.end, end)), time);
    at = owner?.end ?? time?.end ?? at;
    cut = owner !== undefined || time !== undefined;
  }
  for (const time of inside) {
    if (time.start < at || time.start >= end) continue;
    if (isLimit(time)) bare = '';
    else bare += joinedTail(text.slice(at, time.start)) + verbOf(text.slice(time.start, time.end), time);
    at = time.end;
  }
  bare = (bare + text.slice(at, Math.max(at, end))).replace(/\s+/gu, '');
  if (inside.length > 0) bare = bare.replace(LEADING, '').replace(COUNT, '');
  return bare.replace(inside.length > 0 || owners.length > 0 ? LEADING : /^[、，,]+/u, '').replace(TRAILING, '');
}

/** Where the clause ends when 由…负责 at its end is left out. */
function whoBears(text: string, clause: Span, owners: readonly ReadOwner[]): number {
  const bearer = owners.find(
    (owner) =>
      owner.start > clause.start + 1 &&
      owner.end <= clause.end &&
      text.charAt(owner.start - 1) === '由' &&
      BEARS.test(text.slice(owner.end, clause.end)),
  );
  return bearer === undefined ? clause.end : bearer.start - 1;
}

function isRhythm(time: TimedWords): boolean {
  return 'norm' in time && time.norm.kind === 'recur';
}

function isLimit(time: TimedWords): boolean {
  return 'norm' in time && time.norm.kind === 'sla';
}

/** What stands before a time in mid-clause, without the word that only leads to the time. */
function joinedTail(words: string): string {
  return words.replace(/(?:[、和与及]|[在于])\s*$/u, '');
}

/** The verb that a recurrence holds between its period and its count: 每季度随访一次 → 随访. */
function verbOf(printed: string, time: TimedWords): string {
  const period = isRhythm(time) ? PERIOD.exec(printed) : null;
  if (period === null || !COUNT.test(printed)) return '';
  return printed
    .slice(period[0].length)
    .replace(COUNT, '')
    .replace(/(?:不少[于於]|至少)$/u, '');
}
