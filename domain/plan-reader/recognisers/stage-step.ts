/**
 * Below a heading that speaks of steps (实施步骤, 方法步骤, 时间安排): （一）宣传发动（4月1日—4月20日）, （二）底数核查，3月11日至4月20日, （三）3月底前，调查摸底, （四）巩固提高.
 */
import type { ReadStage } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { datesBehind, stageDates, type StageDates } from './stage-dates';

const STEPS_HEADING = /步骤|进度|阶段|时间安排|日程/u;
/** Such a heading has phases below it even where they print no dates. */
const PHASES_HEADING = /步骤|阶段(?:安排|划分|任务|$)/u;
const NAME = /^[^。；：()\d]{2,24}?(?=[，：、]?(?:自|从|于|时间)?[\d一二三四五六七八九十]|\(|[：。]|$)/u;
/** What a phase without a date is called by: the work that opens, fills or ends a rollout. */
const PHASE_WORK =
  /宣传|发动|动员|部署|启动|准备|筹备|摸底|调查|排查|核查|自查|自纠|互查|检查|督查|整改|整治|集中|实施|推进|攻坚|巩固|提升|提高|深化|总结|验收|评估|评价|评比|考核|表彰|试点|推广|推开|培训|迎检|回头看|收尾|学习|提质|补缺|申报|评审|公示|试运行/u;
const INSTRUCTION =
  /^(?:加强|强化|落实|完善|健全|建立|明确|成立|严格|制[定订]|做好|确保|各|要|认真|通过|按照|由)|阶段/u;

export const stageStep: Recogniser = {
  finds: 'stage',
  name: 'stage-step',
  read(sentence) {
    const { cell, text, heading } = sentence;
    if (cell !== null) return [];
    if (!STEPS_HEADING.test(heading) || !opensEntry(sentence) || /^第.(?:阶段|步)|^[^，。；：(]{2,14}阶段/u.test(text))
      return [];
    return timeFirst(sentence) ?? named(sentence);
  },
};

function opensEntry({ outlineIndex, previous }: Sentence): boolean {
  return outlineIndex !== null && previous?.outlineIndex !== outlineIndex;
}

/** 3月1日—3月20日，宣传发动。 */
function timeFirst(sentence: Sentence): readonly ReadStage[] | null {
  const [time] = sentence.times;
  if (time === undefined || time.from > 1) return null;
  const dates = stageDates([time]);
  const isSpan =
    time.norm.kind === 'range' || (PHASES_HEADING.test(sentence.heading) && /month|deadline/u.test(time.norm.kind));
  const work = /^[，：、]?([^，。；：()\d]{2,20})/u.exec(sentence.text.slice(time.to, time.to + 24));
  if (dates.to === null || !isSpan || work === null) return [];
  return [asStep(sentence, time.to + work[0].length, work[1] ?? '', dates)];
}

function named(sentence: Sentence): readonly ReadStage[] {
  const name = NAME.exec(sentence.text.slice(0, 40))?.[0] ?? '';
  if (name === '') return [];
  const dates = datesBehind(sentence.text, name.length);
  if (dates !== null) return [asStep(sentence, dates.end, name, dates)];
  const next = sentence.text[name.length];
  const isPhase =
    PHASES_HEADING.test(sentence.heading) &&
    name.length <= 14 &&
    PHASE_WORK.test(name) &&
    !INSTRUCTION.test(name) &&
    (next === undefined || /[。：(]/u.test(next));
  return isPhase ? [asStep(sentence, name.length, name, { from: null, to: null })] : [];
}

function asStep(sentence: Sentence, to: number, name: string, dates: StageDates): ReadStage {
  return {
    name,
    from: dates.from,
    to: dates.to,
    progress: null,
    origin: 'printed',
    by: 'stage-step',
    ...spanIn(sentence, 0, to),
  };
}
