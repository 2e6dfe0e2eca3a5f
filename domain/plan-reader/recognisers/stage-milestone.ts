import type { ReadStage } from '../reading';
import { spanIn, type Recogniser, type Sentence } from '../recogniser';
import { numberValue } from './numbers';
import { milestoneDay } from './stage-dates';
import { timePhrases, type FoundTime } from './time-phrases';

/** 6月份完成总体30%的任务量, 9月底前完成全年任务的80%, 12月上旬完成所有任务目标: how much of the whole is to be done by when. */
const LEAD =
  '(?:之?[前内]|末|底)?[，]?(?:要|应|需|须|力争|确保|累计|全面|总体|任务|进度|工作|目标)*(?:完成|达到|达|实现|过)';
const WHOLE = '(?:总体|全年|总|年度|全部|整体|计划|目标|任务|工作|项目)';
const SHARE = new RegExp(
  `^${LEAD}(?:${WHOLE}|[^，。；\\d]{0,8}?${WHOLE})*(?:量|进度|数|的)*(\\d+(?:\\.\\d+)?)%(?:以上|左右)?的?(?:任务|工作|进度|目标|建设|$|[，。；])`,
  'u',
);
const ALL = new RegExp(`^${LEAD}(?:所有|全部|全年|各项|全部的|所有的)[^，。；]{0,8}(?:任务|目标|工作量)`, 'u');
const WORDS_OF_THE_WHOLE = /任务|进度|工作量|总体|全年|总量|目标/u;
const STAGED = /阶段|进度|步骤/u;

export const stageMilestone: Recogniser = {
  finds: 'stage',
  name: 'stage-milestone',
  read: (sentence) =>
    sentence.text.includes('完成') || sentence.text.includes('%')
      ? timePhrases(sentence).flatMap((time) => milestone(sentence, time))
      : [],
};

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
  const progress = isShare ? numberValue(share[1] ?? '') : isAll ? 100 : null;
  return [{ name, from, to, progress, origin: 'printed', by: 'stage-milestone', ...span }];
}
