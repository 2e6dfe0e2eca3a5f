import { readPlan } from '#domain/plan-reader/read-plan';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { timeWords } from '#domain/plan-writing/fact-words';

const BEFORE = '工作计划\n一、工作\n1、';
/** What follows is work, so that a count of times is one of work. */
const BEHIND = '开展服务。';

/** A frequency in the words of a plan (每年至少4次, 每2个月1次, 2小时内), read as a plan's own; none where the words say no time. */
export function frequencyRead(words: string): ScheduleNorm[] {
  return readPlan(`${BEFORE}${words}${BEHIND}`).schedules.map(({ norm }) => norm);
}

/** A standard's rules in words that read back to the same. */
export function frequencyWords(norms: readonly ScheduleNorm[]): string {
  return norms.map(timeWords).join('、');
}
