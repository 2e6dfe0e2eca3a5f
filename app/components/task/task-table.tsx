import { Link } from '@remix-run/react';
import { useState } from 'react';
import { LightMark } from '#app/components/ui/light.tsx';
import { useCopy } from '#app/copy/index';
import { useRowKeys } from '#app/keyboard/use-row-keys';
import type { TaskRow } from '#services/tasks/task-row';
import { DueText } from './due-text.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RemainingText } from './remaining-text.tsx';
import { TaskPanel } from './task-panel.tsx';

/**
 * Tasks as a table: `j k` move, `Enter` or a press opens the side panel, a second one the page. `selection` makes rows selectable for
 * doing one thing to many.
 */
export function TaskTable({
  rows,
  label,
  selection,
}: {
  rows: readonly TaskRow[];
  label: string;
  selection?: { selected: ReadonlySet<string>; toggle: (id: string) => void; toggleAll: () => void };
}) {
  const copy = useCopy();
  const words = copy.tasks;
  const [openId, setOpenId] = useState<string | null>(null);
  const { marked, mark } = useRowKeys(rows.length, (index) => setOpenId(rows[index]?.id ?? null));
  return (
    <div className={openId ? 'with-panel' : undefined}>
      <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <table className="table task-table">
          <thead>
            <tr>
              {selection && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={words.selectAll}
                    checked={rows.length > 0 && rows.every((row) => selection.selected.has(row.id))}
                    onChange={selection.toggleAll}
                  />
                </th>
              )}
              <th scope="col">{words.columns.light}</th>
              <th scope="col">{words.columns.title}</th>
              <th scope="col">{words.columns.due}</th>
              <th scope="col">{words.columns.remaining}</th>
              <th scope="col">{words.columns.owner}</th>
              <th scope="col">{words.columns.unit}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.progress}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={row.id}
                data-row={index}
                aria-current={index === marked || row.id === openId ? 'true' : undefined}
              >
                {selection && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.select(row.title)}
                      checked={selection.selected.has(row.id)}
                      onChange={() => selection.toggle(row.id)}
                    />
                  </td>
                )}
                <td>
                  <LightMark light={row.light} />
                </td>
                <th scope="row" className="task-title">
                  <Link
                    to={`/tasks/${row.id}`}
                    onClick={(event) => {
                      if (openId === row.id || event.ctrlKey || event.metaKey || window.innerWidth < 1100) return;
                      event.preventDefault();
                      mark(index);
                      setOpenId(row.id);
                    }}
                  >
                    {row.title}
                  </Link>
                </th>
                <td>
                  <DueText dueOn={row.dueOn} provisional={row.provisional} />
                </td>
                <td className="nowrap">
                  <RemainingText remaining={row.remaining} />
                </td>
                <td className="nowrap">{row.ownerName}</td>
                <td className="nowrap">
                  {row.unitName}
                  {row.sectionName && ` · ${row.sectionName}`}
                </td>
                <td className="nowrap">{copy.vocabulary.taskState[row.state]}</td>
                <td>
                  <ProgressBar percent={row.progress} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {openId && <TaskPanel taskId={openId} onClose={() => setOpenId(null)} />}
    </div>
  );
}
