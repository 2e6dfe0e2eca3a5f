import type { ErrorFacts } from '#services/errors';
import { earlier } from './earlier-change';

/** Reasons of writing a plan here. */
export const writingErrors: Record<string, (facts: ErrorFacts) => string> = {
  'writing-changed': (facts) => `${earlier(facts)}修改了这份文稿，本次操作没有进行。请先查看最新的文稿。`,
  'sent-already': () => '这份文稿已送去审读。',
  'not-sent': () => '这份文稿还没有送去审读，没有可更新的草稿。',
  'text-too-long': () => '文稿太长，没有保存。请分成几份计划。',
  'title-too-long': () => '计划名称不能超过 200 字。',
};
