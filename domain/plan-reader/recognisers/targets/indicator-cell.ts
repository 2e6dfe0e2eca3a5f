/** A table cell that holds nothing but a value (群众满意度 | 95%以上): its name stands in an earlier cell of the row. Not 序号, 备注 or a column of sums paid. */
import { jointOp } from './comparators';
import type { IndicatorFamily } from './indicator-family';

const TARGET_COLUMN = /目标|指标|标准|任务|数量|要求|[值数]$/;
const NUMBERED = /^[\d.、()]*$/;

export const cellFamily: IndicatorFamily = {
  name: 'indicator-cell',
  read(candidate, { sentence, text }) {
    const { cell } = sentence;
    const { quantity, before, after } = candidate;
    if (cell === null || quantity.of === 'bare' || quantity.of === 'duration') return [];
    if (candidate.nameTo > 0 || candidate.to < text.replace(/[。；]$/, '').length) return [];
    const header = cell.header?.[cell.column];
    if (header !== undefined && !TARGET_COLUMN.test(header)) return [];
    const name = cell.row.slice(0, cell.column).findLast((other) => other.length >= 2 && !NUMBERED.test(other));
    if (name === undefined) return [];
    return [
      {
        from: 0,
        to: candidate.to,
        name,
        op: jointOp(before, after, quantity.value, name),
        value: quantity.value,
        unit: quantity.unit,
        kind: 'level',
        inferred: before === null && after === null,
      },
    ];
  },
};
