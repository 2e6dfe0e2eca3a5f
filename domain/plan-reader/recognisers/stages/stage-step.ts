/**
 * Below a heading that speaks of steps (实施步骤, 方法步骤, 时间安排): （一）宣传发动（4月1日—4月20日）, （二）底数核查，3月11日至4月20日, （三）3月底前，调查摸底, （四）巩固提高;
 * 3月宣传发动，4月至9月集中整治，10月总结验收. Elsewhere too where the name is made of nothing but such words: 集中整治（4月—9月）, and
 * 前期宣传（3月），中期整治（4月—10月），后期总结（11月） in one sentence, 宣传发动。4月，张贴公告。 in two. Not the calendar of 进度安排: 第一季度：签订责任书.
 */
import { firstMatch, matches, pattern } from '../../expressions/pattern';
import type { ReadStage } from '../../reading';
import { spanIn, type Recogniser, type Sentence } from '../../recogniser';
import { datesBehind, stageDates, type StageDates } from './stage-dates';
import { PHASE_NAME, PHASE_WORK } from './stage-words';

const STEPS_HEADING = pattern(/步骤|进度|阶段|时间安排|日程/u);
/** Such a heading has phases below it even where they print no dates. */
const PHASES_HEADING = pattern(/步骤|阶段(?:安排|划分|任务|$)/u);
const NAME = /^[^。；：()\d]{2,24}?(?=[，：、]?(?:自|从|于|时间)?[\d一二三四五六七八九十]|\(|[：。]|$)/u;
/** 第一阶段, 宣传发动阶段: what calls itself a phase is read as one wherever it stands. */
const OWN_NAME = pattern(/^第.(?:阶段|步)|^[^，。；：(]{2,14}阶段/u);
const NUMBERED = /第.(?:阶段|步)/u;
const IN_STEPS = pattern(/分[两二三四五六\d]?(?:个阶段|步|批)|分阶段/u);
const RUN = /^(?:份|，|：|为|是|进行|开展|完成){0,2}([^，。；：()\d]{2,12})(?=[，。；]|$)/u;
/** 集中整治（4月—9月）, 实施期：4月至9月: a name that is told by its words alone. */
const TOLD_NAME = pattern(/^([^，。；：()\d]{2,14})[(：]/u);
const BRACKETED = pattern(/(?:^|(?<=[，。；：、]))([^，。；：、()\d]{2,12})(?=\()/gu);
/** 一季度完成20%: an amount of the work, no name of a phase. */
const AMOUNT = /^(?:累计)?(?:完成|达到?|实现)/u;
const INSTRUCTION =
  /^(?:加强|强化|落实|完善|健全|建立|明确|成立|严格|制[定订]|做好|确保|各|要|认真|通过|按照|由)|阶段/u;

export const stageStep: Recogniser = {
  finds: 'stage',
  name: 'stage-step',
  read(sentence) {
    const { cell, text, heading } = sentence;
    if (cell !== null) return [];
    const isStaged = firstMatch(heading, STEPS_HEADING) !== null;
    const run =
      (isStaged || firstMatch(sentence, IN_STEPS) !== null) && !NUMBERED.test(text) ? runOfPhases(sentence) : [];
    if (run.length > 0 || firstMatch(sentence, OWN_NAME) !== null) return run;
    const names = runOfNames(sentence);
    if (names.length > 1) return names;
    if (isStaged && opensEntry(sentence)) return timeFirst(sentence) ?? named(sentence);
    const name = firstMatch(sentence, TOLD_NAME)?.[1];
    if (name !== undefined) return PHASE_NAME.test(name) ? dated(sentence, name) : [];
    return namedBefore(sentence);
  },
};

/** 3月宣传发动，4月至9月集中整治，10月总结验收: two times and more, each with the name of a phase and nothing else. */
function runOfPhases(sentence: Sentence): readonly ReadStage[] {
  const found = sentence.times.flatMap((time) => {
    const match = RUN.exec(sentence.text.slice(time.to, time.to + 16));
    const dates = stageDates([time]);
    if (match === null || dates.to === null || !PHASE_NAME.test(match[1] ?? '')) return [];
    return [asStep(sentence, time.to + match[0].length, match[1] ?? '', dates, time.from)];
  });
  return found.length >= 2 ? found : [];
}

function runOfNames(sentence: Sentence): readonly ReadStage[] {
  return matches(sentence, BRACKETED).flatMap((match) => {
    const name = match[1] ?? '';
    const at = match.index + match[0].length - name.length;
    const dates = PHASE_NAME.test(name) ? datesBehind(sentence.text, match.index + match[0].length) : null;
    return dates === null ? [] : [asStep(sentence, dates.end, name, dates, at)];
  });
}

/** A quarter that opens its line says as much as a number. */
function opensEntry({ outlineIndex, previous, text }: Sentence): boolean {
  return outlineIndex !== null && (previous?.outlineIndex !== outlineIndex || /^第?[一二三四]季度：/u.test(text));
}

/** 宣传发动。 | 4月，张贴公告: the entry is called as a phase is, and what follows begins with its time. */
function namedBefore(sentence: Sentence): readonly ReadStage[] {
  const { previous, times, text } = sentence;
  const [time] = times;
  if (time === undefined || time.from > 0 || !/^(?:，|回头看)/u.test(text.slice(time.to))) return [];
  if (previous?.outlineIndex !== sentence.outlineIndex || previous === null || !opensEntry(previous)) return [];
  if (firstMatch(previous.heading, STEPS_HEADING) !== null) return [];
  const name = previous.text.replace(/。$/u, '');
  const dates = stageDates([time]);
  if (dates.to === null || name.length > 14 || !PHASE_NAME.test(name)) return [];
  return [{ ...asStep(sentence, time.to, name, dates), start: previous.start }];
}

/** 3月1日—3月20日，宣传发动。 */
function timeFirst(sentence: Sentence): readonly ReadStage[] | null {
  const [time] = sentence.times;
  if (time === undefined || time.from > 1) return null;
  const dates = stageDates([time]);
  const work = /^[，：、]?([^，。；：()\d]{2,20})/u.exec(sentence.text.slice(time.to, time.to + 24));
  const inPhases = firstMatch(sentence.heading, PHASES_HEADING) !== null;
  const isSpan =
    (time.norm.kind === 'range' && (inPhases || PHASE_NAME.test(work?.[1] ?? ''))) ||
    (inPhases && /month|deadline/u.test(time.norm.kind));
  if (
    dates.to === null ||
    !isSpan ||
    work === null ||
    (!PHASE_WORK.test(work[1] ?? '') && !inPhases) ||
    AMOUNT.test(work[1] ?? '')
  )
    return [];
  return [asStep(sentence, time.to + work[0].length, work[1] ?? '', dates)];
}

function named(sentence: Sentence): readonly ReadStage[] {
  const name = NAME.exec(sentence.text.slice(0, 40))?.[0] ?? '';
  if (name === '') return [];
  const found = dated(sentence, name);
  if (found.length > 0) return found;
  const next = sentence.text[name.length];
  const isPhase =
    (firstMatch(sentence.heading, PHASES_HEADING) !== null || PHASE_NAME.test(name)) &&
    name.length <= 14 &&
    PHASE_WORK.test(name) &&
    !INSTRUCTION.test(name) &&
    (next === undefined || /[。：(]/u.test(next));
  return isPhase ? [asStep(sentence, name.length, name, { from: null, to: null })] : [];
}

function dated(sentence: Sentence, name: string): readonly ReadStage[] {
  const dates = AMOUNT.test(name) ? null : datesBehind(sentence.text, name.length);
  return dates === null ? [] : [asStep(sentence, dates.end, name, dates)];
}

function asStep(sentence: Sentence, to: number, name: string, dates: StageDates, from = 0): ReadStage {
  return {
    name,
    from: dates.from,
    to: dates.to,
    progress: null,
    origin: 'printed',
    by: 'stage-step',
    ...spanIn(sentence, from, to),
  };
}
