import type { ErrorFacts } from '#services/errors';
import { formatClock } from '../dates';

/** Who was faster, as the beginning of a sentence: a colleague, a process, or oneself in another window (`own`). */
export function earlier({ by, own, at }: ErrorFacts): string {
  const moment = typeof at === 'string' ? ` ${formatClock(at)} ` : '刚才';
  if (own) return `你${moment}在另一个窗口先行`;
  return `${by ? `${by} ` : '他人'}在${moment}先行`;
}
