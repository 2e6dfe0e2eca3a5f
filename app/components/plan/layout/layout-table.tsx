import { type DragEvent, useMemo, useState } from 'react';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { LayoutOccurrence, LayoutRow, LayoutView } from '#services/plans/get-layout-view';
import { OccurrenceChip } from './occurrence-chip.tsx';
import type { LayoutMoves } from './use-layout-moves';

/** Work items × twelve months; each date is a chip that is dragged to another month of its row, or moved by key. */
export function LayoutTable({
  view,
  moves,
  onOpen,
}: {
  view: LayoutView;
  moves: LayoutMoves;
  onOpen: (key: string) => void;
}) {
  const copy = useCopy().layout;
  const locale = useLocale();
  const byKey = useMemo(() => new Map(view.occurrences.map((one) => [one.key, one])), [view.occurrences]);
  return (
    <div className="table-scroll matrix-scroll" tabIndex={0} role="region" aria-label={copy.region}>
      <table className="table matrix-table">
        <thead>
          <tr>
            <th scope="col" className="matrix-item">
              {copy.item}
            </th>
            {view.months.map(({ month, workingDays, provisional }) => (
              <th key={month} scope="col" title={copy.monthHead(formatMonthName(locale, month), workingDays)}>
                {formatMonthName(locale, month)}
                <span className="matrix-under">
                  {copy.daysShort(workingDays)}
                  {provisional && ` ${copy.short.provisional}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.itemId} row={row} byKey={byKey} moves={moves} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="matrix-item">
              {copy.total}
            </th>
            {view.months.map(({ month, tasks }) => (
              <td key={month} className="tabular">
                {tasks}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({
  row,
  byKey,
  moves,
  onOpen,
}: {
  row: LayoutRow;
  byKey: ReadonlyMap<string, LayoutOccurrence>;
  moves: LayoutMoves;
  onOpen: (key: string) => void;
}) {
  const copy = useCopy().layout;
  const [over, setOver] = useState<number | null>(null);
  const dragType = `text/nianlun-${row.itemId.toLowerCase()}`;
  const accept = (month: number) => (event: DragEvent) => {
    if (!moves.mayMove || !event.dataTransfer.types.includes(dragType)) return;
    event.preventDefault();
    setOver(month);
  };
  const drop = (month: number) => (event: DragEvent) => {
    const occurrence = byKey.get(event.dataTransfer.getData(dragType));
    setOver(null);
    if (!occurrence) return;
    event.preventDefault();
    moves.moveToMonth(occurrence, month);
  };
  return (
    <tr>
      <th scope="row" className="matrix-item">
        {row.title}
        <span className="matrix-under">
          {row.assignment?.ownerName ?? copy.noOwner}
          {row.assignment?.sectionName && ` · ${row.assignment.sectionName}`}
        </span>
      </th>
      {row.months.map((keys, index) => (
        <td
          key={index}
          data-over={over === index + 1 ? '' : undefined}
          onDragOver={accept(index + 1)}
          onDragLeave={() => setOver(null)}
          onDrop={drop(index + 1)}
        >
          <span className="chips">
            {keys.map((key) => {
              const occurrence = byKey.get(key);
              return (
                occurrence && (
                  <OccurrenceChip
                    key={key}
                    occurrence={occurrence}
                    dragType={dragType}
                    month={index + 1}
                    moves={moves}
                    onOpen={onOpen}
                  />
                )
              );
            })}
          </span>
        </td>
      ))}
    </tr>
  );
}
