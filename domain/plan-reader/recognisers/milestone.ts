import type { Sentence } from '../recognise';

const SHARE =
  /^(?:之?前|末|底)?(?:要|应|需|须|力争|确保|累计|全面)*完成(?:项目)?(?:总体|全年|总|年度|目标|全部|计划|整体)?[^，。；]{0,8}?\d+(?:\.\d+)?%(?:以上)?的?(?:任务|工作|进度|目标)/;
const SHARE_OF =
  /^(?:之?前|末|底)?(?:要|应|需|须|力争|确保|累计|全面)*完成(?:总体|全年|总|年度|全部|整体)[^，。；]{0,8}?(?:任务|工作|目标)量?的\d+(?:\.\d+)?%/;
const ALL = /^(?:之?前|末|底)?(?:要|应|需|须|力争|确保|全面)*完成(?:所有|全部)(?:项目|的)*(?:任务|目标)/;

/**
 * Whether a staged rollout's milestone follows the time expression that ends at `at` (6月份 | 完成总体30%的任务量): such a sentence is a stage and
 * nothing else. Completing everything is one only where the heading speaks of stages.
 */
export function isMilestoneAt(sentence: Sentence, at: number): boolean {
  if (!sentence.text.includes('完成')) return false;
  const rest = sentence.text.slice(at, at + 40);
  return SHARE.test(rest) || SHARE_OF.test(rest) || (/阶段|进度|步骤/.test(sentence.heading) && ALL.test(rest));
}
