import { Link } from '@remix-run/react';
import { memo } from 'react';
import { LightMark } from '#app/components/ui/light.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { MatrixRow, MatrixTask } from '#services/plans/get-task-matrix';
import { placeOf } from './use-matrix-filter';

/** One work item and its twelve months. */
export const MatrixLine = memo(
  ({
    row,
    index,
    measure,
  }: {
    row: MatrixRow;
    index: number;
    measure: ((element: HTMLTableRowElement | null) => void) | undefined;
  }) => {
    const copy = useCopy().plans.matrix;
    return (
      <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
        <th scope="row" className="matrix-item">
          {row.title}
          {row.dropped && <span className="muted"> {copy.dropped}</span>}
        </th>
        <td className="matrix-owner">
          {row.ownerName} / {row.backupName}
          <span className="matrix-under">{placeOf(row)}</span>
        </td>
        {row.cells.map((tasks, month) => (
          <td key={month}>
            <span className="chips">
              {tasks.map((task) => (
                <MatrixTaskMark key={task.id} task={task} />
              ))}
            </span>
          </td>
        ))}
      </tr>
    );
  },
);
MatrixLine.displayName = 'MatrixLine';

function MatrixTaskMark({ task }: { task: MatrixTask }) {
  const copy = useCopy().plans.matrix;
  const locale = useLocale();
  const today = useToday();
  const day = formatDate(locale, task.dueOn, today);
  return (
    <Link
      to={`/tasks/${task.id}`}
      className="matrix-mark"
      title={`${task.title} ${day}${task.provisional ? ` ${copy.provisional}` : ''}`}
    >
      <LightMark light={task.light} compact />
      <span className="tabular">
        {Number(task.dueOn.slice(8))}
        <span className="visually-hidden">
          {' '}
          {task.title} {day}
        </span>
      </span>
    </Link>
  );
}
