import type { ErrorFacts } from '#services/errors';
import { formatClock } from '../dates';

/** Who was faster, as the beginning of a sentence: a colleague, a process, or oneself in another window (`own`). */
export function earlier({ by, own, at }: ErrorFacts): string {
  const moment = typeof at === 'string' ? ` at ${formatClock(at)}` : '';
  if (own) return `In another window, you${moment} already`;
  return `${by ? String(by) : 'Somebody else'}${moment} already`;
}
