import type { ReadStage } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { stageDates } from './stage-dates';
import { findTimes, timePhrases } from './time-phrases';

/** 宣传发动阶段（3月1日至3月31日）, 第一阶段：调查摸底, 动员部署（1—2月） under 实施步骤: a phase of the work, with its dates where it prints them. */
const PHASE =
  /(?:^|(?<=[。；：，]))(第[一二三四五六\d]阶段(?:[：，、]?[^，。；：()]{2,16}?(?=\(|[。；：，]|$))?|[^，。；：()]{2,14}阶段)(?:\(([^()]{2,40})\)|[：，、]?(?=\d|[一二三四五六七八九十]+月)([^，。；：]{3,30}))?(?=[：。；，]|$|[\p{Script=Han}])/gu;
const STEP = /^([^，。；：()]{2,16})\(([^()]{2,40})\)/u;
/** 1至3月为启动阶段: the time first, then the phase. */
const TIMED = /^(?:份|期间)?(?:，|：)?(?:为|是|属于?|列为|作为)([^，。；：()的]{2,14}阶段)(?![性的])/u;
const STEPS_HEADING = /步骤|进度|阶段|时间安排/u;
/** 处于攻坚阶段, 现阶段, 完成…阶段任务: a word about a phase, not the phase. */
const NO_PHASE =
  /处于|进入|处在|现阶段|[各每这该本]个?阶段|[一二两三四五六\d]个阶段|分阶段|前阶段|完成|阶段性|有序|初级阶段|做好|按照|在.{0,10}阶段/u;

export const stagePhase: Recogniser = {
  finds: 'stage',
  name: 'stage-phase',
  read(sentence) {
    const { cell } = sentence;
    if (cell !== null) return /阶段|步骤/u.test(cell.header?.[cell.column] ?? '') ? rowPhase(sentence, cell.row) : [];
    if (sentence.text.includes('阶段')) {
      const timed = timedPhases(sentence);
      return timed.length > 0 ? timed : [...sentence.text.matchAll(PHASE)].flatMap((match) => phase(sentence, match));
    }
    const step = STEPS_HEADING.test(sentence.heading) ? STEP.exec(sentence.text) : null;
    return step === null ? [] : dated(sentence, 0, step[0], step[1] ?? '', step[2] ?? '', true);
  },
};

function timedPhases(sentence: Sentence): readonly ReadStage[] {
  return timePhrases(sentence).flatMap((time) => {
    const match = TIMED.exec(sentence.text.slice(time.to, time.to + 30));
    if (match === null || stageDates([time]).to === null) return [];
    return [
      {
        name: match[1] ?? '',
        ...stageDates([time]),
        progress: null,
        origin: 'printed' as const,
        by: 'stage-phase',
        ...spanIn(sentence, time.from, time.to + match[0].length),
      },
    ];
  });
}

function phase(sentence: Sentence, match: RegExpExecArray): readonly ReadStage[] {
  const [whole, name = '', bracketed = '', following = ''] = match;
  const next = sentence.text[match.index + whole.length];
  if (NO_PHASE.test(name) || next === '性' || next === '的') return [];
  const opens = match.index === 0;
  const numbered = name.startsWith('第');
  const stands = next === undefined || /[。；：，]/u.test(next);
  if (!opens && !numbered && bracketed === '') return [];
  const dates = dated(sentence, match.index, whole, name, bracketed || following, true);
  return dates.length > 0
    ? dates
    : stands && (opens || numbered)
      ? dated(sentence, match.index, name, name, '', false)
      : [];
}

function dated(
  sentence: Sentence,
  at: number,
  whole: string,
  name: string,
  when: string,
  mustHaveDates: boolean,
): readonly ReadStage[] {
  const dates = stageDates(findTimes(when));
  if (mustHaveDates && dates.to === null) return [];
  return [
    {
      name,
      ...dates,
      progress: null,
      origin: 'printed',
      by: 'stage-phase',
      ...spanIn(sentence, at, at + whole.length),
    },
  ];
}

function rowPhase(sentence: Sentence, row: readonly string[]): readonly ReadStage[] {
  const dates = row.map((cell) => stageDates(findTimes(cell))).find((found) => found.to !== null);
  return dated(sentence, 0, sentence.text, sentence.text.slice(0, 30), '', false).map((stage) => ({
    ...stage,
    ...dates,
  }));
}
