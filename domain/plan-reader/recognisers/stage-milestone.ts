import type { ReadStage } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { clauseStart } from './clause';
import { numberValue } from './numbers';
import type { TimePhrase } from './schedule-phrase';
import { milestoneDay } from './stage-dates';
import { timePhrases, type FoundTime } from './time-phrases';

/** 6月份完成总体30%的任务量, 9月底前完成全年任务的80%, 12月上旬完成所有任务目标: how much of the whole is to be done by when. */
const LEAD =
  '(?:之?[前内]|末|底)?[，]?(?:要|应|需|须|力争|确保|累计|全面|总体|任务|进度|工作|目标)*(?:完成|达到|达|实现|过)';
const WHOLE = '(?:总体|全年|总|年度|全部|整体|计划|目标|任务|工作|项目)';
/** 80%, 三分之二, 一半, 过半. */
const PROGRESS = String.raw`\d+(?:\.\d+)?%|[二三四五六七八九]分之[一二三四五六七八]|一半|半`;
const SHARE = new RegExp(
  `^${LEAD}(?:${WHOLE}|[^，。；\\d]{0,8}?${WHOLE})*(?:量|进度|数|的)*(${PROGRESS})(?:以上|左右)?的?(?:任务|工作|进度|目标|建设|$|[，。；])`,
  'u',
);
const ALL = new RegExp(`^${LEAD}(?:所有|全部|全年|各项|全部的|所有的)[^，。；]{0,8}(?:任务|目标|工作量)`, 'u');
const WORDS_OF_THE_WHOLE = /任务|进度|工作量|总体|全年|总量|目标/u;
/** 一季度完成20%，上半年完成60%: rising shares, each right behind its time, need no word for the whole. A rate that rises stays an indicator. */
const BARE_SHARE =
  /^(?:之?[前内]|末|底)?，?(?:要|应|需|须|力争|确保|累计|全面|总体|再|至少){0,3}(?:完成(?:[^，。；：\d率]{0,10}?)|达到?|实现|过|推进到)(\d+(?:\.\d+)?)%(?:以上|左右)?的?(?:任务|工作|进度|目标|建设|工程|整治|$|[，。；、)])/u;
const RATE_BEFORE = /率|比例|比重|占比|满意度|覆盖面|合格|知晓/u;
const YEAR_END = { kind: 'deadline', by: '12-31' } as const;
const STAGED = /阶段|进度|步骤/u;

export const stageMilestone: Recogniser = {
  finds: 'stage',
  name: 'stage-milestone',
  read(sentence) {
    if (!sentence.text.includes('完成') && !sentence.text.includes('%')) return [];
    const times = timePhrases(sentence);
    const found = times.flatMap((time) => milestone(sentence, time));
    return found.length > 0 ? found : series(sentence, times);
  },
};

function progressOf(printed: string): number {
  if (printed.endsWith('半')) return 50;
  const [whole = '', part] = printed.split('分之');
  return part === undefined
    ? numberValue(printed.replace('%', ''))
    : Math.round((100 * numberValue(part)) / numberValue(whole));
}

/** Two or more bare shares of one piece of work that rise with their days. */
function series(sentence: Sentence, times: readonly FoundTime[]): readonly ReadStage[] {
  const years = [...sentence.text.matchAll(/全年(?=[完达实])/gu)].map(({ index }) => ({
    from: index,
    to: index + 2,
    norm: YEAR_END,
  }));
  const steps = [...times, ...years].flatMap((time) => {
    const to = milestoneDay(time.norm);
    const share = to === null ? null : BARE_SHARE.exec(sentence.text.slice(time.to, time.to + 40));
    return to === null || share === null ? [] : [{ time, to, progress: numberValue(share[1] ?? '') }];
  });
  const [first] = steps;
  if (first === undefined || steps.length < 2) return [];
  const subject = sentence.text.slice(clauseStart(sentence.text, first.time.from), first.time.from);
  const byDay = [...steps].sort((a, b) => (a.to < b.to ? -1 : 1));
  const rises = byDay.every((step, i) => i === 0 || step.progress > (byDay[i - 1]?.progress ?? 100));
  if (!rises || RATE_BEFORE.test(subject)) return [];
  return steps.map(({ time, to, progress }) => asStage(sentence, time, to, progress));
}

function asStage(sentence: Sentence, time: TimePhrase, to: string, progress: number): ReadStage {
  const clause = /^，?[^，。；！？]*/u.exec(sentence.text.slice(time.to, time.to + 40))?.[0] ?? '';
  const end = time.to + clause.length;
  return {
    name: sentence.text.slice(time.from, end).slice(0, 30),
    from: null,
    to,
    progress,
    origin: 'printed',
    by: 'stage-milestone',
    ...spanIn(sentence, time.from, end),
  };
}

function milestone(sentence: Sentence, time: FoundTime): readonly ReadStage[] {
  const to = milestoneDay(time.norm);
  const rest = sentence.text.slice(time.to, time.to + 40);
  const share = SHARE.exec(rest);
  const staged = STAGED.test(sentence.heading);
  const isShare = share !== null && (WORDS_OF_THE_WHOLE.test(share[0]) || staged);
  const isAll = !isShare && staged && ALL.test(rest);
  const isWork = !isShare && !isAll && staged && time.norm.kind === 'range' && /^(?:，|：)?(?:全面)?完成/u.test(rest);
  if (to === null || !(isShare || isAll || isWork)) return [];
  const clause = /^[^，。；！？]*/u.exec(rest)?.[0] ?? '';
  const span = spanIn(sentence, time.from, time.to + clause.length);
  const name = sentence.text.slice(isWork ? time.to : time.from, time.to + clause.length).slice(0, 30);
  const from = isWork && time.norm.kind === 'range' ? time.norm.from : null;
  const progress = isShare ? progressOf(share[1] ?? '') : isAll ? 100 : null;
  return [{ name, from, to, progress, origin: 'printed', by: 'stage-milestone', ...span }];
}
