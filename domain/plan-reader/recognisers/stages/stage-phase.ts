/**
 * 宣传发动阶段（3月1日至3月31日）, 第一阶段：调查摸底，3月底前结束, 第二步，4月至10月集中整治, 1至3月为启动阶段, 前期（1—3月）: a phase of the work that calls itself one, with
 * its dates where it prints them. 处于攻坚阶段 and 现阶段 are no phases.
 */
import { firstMatch, matches, pattern } from '../../expressions/pattern';
import type { ReadStage } from '../../reading';
import { spanIn, type Recogniser, type Sentence } from '../../recogniser';
import { datesBehind, stageDates, type StageDates } from './stage-dates';
import { PHASE_NAME } from './stage-words';

const HINT = pattern(/阶段|第.{1,2}步|第[一二三四五六][轮批期]|步骤|[前中后初]期\(|[为是][^，。；]{2,7}期/u);
const PHASE = pattern(
  /(?:^|(?<=[。；：，、)]))(?:第[一二三四五六七八\d](?:阶段|步骤?|环节)|(?:阶段|步骤)[一二三四五六七八\d]|(?![、和及])[^，。；：()第]{2,14}阶段|[前中后初]期(?=\()|第[一二三四五六](?:轮|批|期)[^，。；：()、]{2,8}(?=\())/gu,
);
/** 1至3月为启动阶段, 4月—10月，集中整治阶段: the time first, then the phase. */
const TIMED =
  /^(?:份|期间)?(?:，|：)?(?:(?:为|是|属于?|列为|作为)?([^，。；：()的为是]{2,14}阶段)(?![性的])|(?:为|是|列为|作为)([^，。；：()的]{2,7}期)(?=[，。；]|$))/u;
/** 处于攻坚阶段, 现阶段, 完成…阶段任务: a word about a phase, not the phase. */
const NO_PHASE =
  /处于|进入|处在|现阶段|[各每这该本]个?阶段|[一二两三四五六\d]个?阶段$(?<!第[一二三四五六\d]阶段)|分阶段|[前现上下]阶段|完成|阶段性|有序|初级阶段|做好|按照|在.{0,10}阶段|学段|(?:教育|[小中大]学|初中|高中|学前|幼儿|萌芽|成长|发展)阶段/u;

export const stagePhase: Recogniser = {
  finds: 'stage',
  name: 'stage-phase',
  read(sentence) {
    if (sentence.cell !== null || firstMatch(sentence, HINT) === null) return [];
    const timed = timedPhases(sentence);
    return timed.length > 0 ? timed : phases(sentence);
  },
};

function timedPhases(sentence: Sentence): readonly ReadStage[] {
  return sentence.times.flatMap((time) => {
    const match = TIMED.exec(sentence.text.slice(time.to, time.to + 30));
    const dates = stageDates([time]);
    const name = match?.[1] ?? match?.[2] ?? '';
    if (match === null || dates.to === null || NO_PHASE.test(name)) return [];
    if (match[2] !== undefined && !PHASE_NAME.test(name)) return [];
    return [asPhase(sentence, time.from, time.to + match[0].length, name, dates)];
  });
}

/** Each phase once: 第一阶段：动员学习阶段（3月） has two words for one. */
function phases(sentence: Sentence): readonly ReadStage[] {
  const found: ReadStage[] = [];
  for (const match of matches(sentence, PHASE)) {
    if ((found.at(-1)?.end ?? 0) <= sentence.at(match.index)) found.push(...phase(sentence, match));
  }
  return found;
}

function phase(sentence: Sentence, { index, 0: name }: RegExpExecArray): readonly ReadStage[] {
  const { text } = sentence;
  const end = index + name.length;
  const next = text[end];
  if (NO_PHASE.test(name) || next === '性' || next === '的') {
    sentence.passOver?.(index, end, 'no-phase', 'stage-phase');
    return [];
  }
  const numbered = /^(?:第|阶段|步骤)/u.test(name);
  const title = numbered ? titleBehind(text, end) : '';
  const dates = datesBehind(text, end + title.length);
  const stands = next === undefined || /[。；：，(]/u.test(next) || title !== '';
  if (dates !== null) {
    const named = index === 0 || numbered || text[end] === '(' || /^(?:时间)?[从自于]/u.test(text.slice(end));
    return named ? [asPhase(sentence, index, dates.end, name + title, dates)] : [];
  }
  if (!stands || !(index === 0 || numbered) || !(name.includes('阶段') || sentence.heading.text.includes('步骤')))
    return [];
  return [asPhase(sentence, index, end + title.length, name + title, { from: null, to: null })];
}

/** What a numbered phase is called: 第一阶段 | ：宣传发动，制定方案 | （3月）. */
function titleBehind(text: string, end: number): string {
  return (
    /^(?:(?:为|是)[^，。；：()\d]{2,14}阶段(?=[，。；：]|$)|[：，、]?(?![任之以后的内中])(?:[^，。；：()\d]{2,16}(?:，[^，。；：()\d]{2,12})?)?(?=\(|[。；：]|，(?:时间|[从自]|\d{1,2}月)|$))/u.exec(
      text.slice(end, end + 32),
    )?.[0] ?? ''
  );
}

function asPhase(sentence: Sentence, from: number, to: number, name: string, dates: StageDates): ReadStage {
  return {
    name: name.replace(/(?<=阶段|步骤?|环节)[：，、]/u, ' '),
    from: dates.from,
    to: dates.to,
    progress: null,
    origin: 'printed',
    by: 'stage-phase',
    ...spanIn(sentence, from, to),
  };
}
