import type { ReadIndicator } from '#domain/plan-reader/reading';
import type { Copy } from './index';

/** A target in words: 建卡率≥90%, 门诊人次增长≥20%. */
export function indicatorText(
  copy: Pick<Copy, 'vocabulary' | 'review'>,
  { name, kind, op, value, unit }: Pick<ReadIndicator, 'name' | 'kind' | 'op' | 'value' | 'unit'>,
): string {
  const { indicatorKind, indicatorOp } = copy.vocabulary;
  const amount = typeof value === 'number' ? `${indicatorOp[op]}${value}${unit}` : `${value[0]}–${value[1]}${unit}`;
  return copy.review.indicatorText(name, kind === 'level' ? '' : indicatorKind[kind], amount);
}
