import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { usePrinting } from '#app/components/ui/use-printing';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { MatrixRow } from '#services/plans/get-task-matrix';
import { MatrixLine } from './matrix-line.tsx';

const ROW_HEIGHT = 52;
/** Fewer rows than this are drawn whole. */
const VIRTUAL_FROM = 120;
const COLUMNS = 14;

/** 任务分解表: only the rows in sight are drawn, and all of them on paper. */
export function MatrixTable({ rows }: { rows: readonly MatrixRow[] }) {
  const copy = useCopy().plans.matrix;
  const locale = useLocale();
  const scroll = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const whole = printing || rows.length < VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 1200, height: 900 },
  });
  const seen = virtual.getVirtualItems();
  const shown = whole ? rows.map((_, index) => index) : seen.map(({ index }) => index);
  const above = whole ? 0 : (seen[0]?.start ?? 0);
  const below = whole ? 0 : virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  const totals = Array.from({ length: 12 }, (_, month) =>
    rows.reduce((sum, row) => sum + (row.cells[month]?.length ?? 0), 0),
  );
  return (
    <div ref={scroll} className="table-scroll matrix-scroll" tabIndex={0} role="region" aria-label={copy.region}>
      <table className="table matrix-table task-matrix" aria-rowcount={rows.length + 2}>
        <thead>
          <tr>
            <th scope="col" className="matrix-item">
              {copy.item}
            </th>
            <th scope="col">{copy.owner}</th>
            {totals.map((_, month) => (
              <th key={month} scope="col">
                {formatMonthName(locale, month + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {shown.map((index) => {
            const row = rows[index];
            return (
              row && (
                <MatrixLine key={row.id} row={row} index={index} measure={whole ? undefined : virtual.measureElement} />
              )
            );
          })}
          <Gap height={below} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="matrix-item">
              {copy.total}
            </th>
            <td />
            {totals.map((total, month) => (
              <td key={month} className="tabular">
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={COLUMNS} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
