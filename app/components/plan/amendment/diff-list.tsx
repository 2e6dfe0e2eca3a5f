import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { AmendedTask, AmendmentView } from '#services/plans/get-amendment-view';

/** What an amendment would do to the tasks of the plan in force, kind by kind. */
export function DiffList({ diff }: { diff: AmendmentView['diff'] }) {
  const copy = useCopy();
  const words = copy.plans.amendment;
  const locale = useLocale();
  const today = useToday();
  const parts: { name: string; mark: string; rows: { task: AmendedTask; note: ReactNode }[] }[] = [
    { name: words.adds, mark: '+', rows: diff.adds.map((task) => ({ task, note: null })) },
    {
      name: words.moves,
      mark: '→',
      rows: diff.moves.map((task) => ({
        task,
        note:
          task.fromDueOn === task.dueOn
            ? words.opens(formatDate(locale, task.opensOn, today))
            : words.from(formatDate(locale, task.fromDueOn, today)),
      })),
    },
    {
      name: words.retitles,
      mark: '✎',
      rows: diff.retitles.map((task) => ({ task, note: words.fromTitle(task.fromTitle) })),
    },
    { name: words.drops, mark: '−', rows: diff.drops.map((task) => ({ task, note: null })) },
    {
      name: words.reassigns,
      mark: '⇄',
      rows: diff.reassigns.map((task) => ({
        task,
        note: words.fromOwner(task.fromOwnerName ?? copy.review.noOwner),
      })),
    },
    {
      name: words.underWay,
      mark: '＝',
      rows: diff.left
        .filter(({ state }) => state !== 'done')
        .map((task) => ({ task, note: copy.vocabulary.taskState[task.state] })),
    },
  ];
  const done = diff.left.filter(({ state }) => state === 'done');
  const filled = parts.filter((part) => part.rows.length > 0);
  if (filled.length === 0 && done.length === 0) return <p className="muted">{words.nothing}</p>;
  return (
    <div className="diff-list">
      {filled.map(({ name, mark, rows }) => (
        <section key={name}>
          <h3 className="part-title">
            <span aria-hidden="true">{mark}</span> {name} <span className="muted">{words.count(rows.length)}</span>
          </h3>
          <ul>
            {rows.map(({ task, note }) => (
              <li key={task.key}>
                <span>
                  {task.taskId === null ? task.title : <Link to={`/tasks/${task.taskId}`}>{task.title}</Link>}
                </span>
                <span className="tabular nowrap">{formatDate(locale, task.dueOn, today)}</span>
                <span className="muted">
                  {[task.ownerName, task.backupName].filter(Boolean).join(' / ')}
                  {note && ` · `}
                  {note}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {done.length > 0 && (
        <details>
          <summary>{words.doneKept(done.length)}</summary>
          <ul>
            {done.map((task) => (
              <li key={task.key}>
                <span>{task.title}</span>
                <span className="tabular nowrap">{formatDate(locale, task.dueOn, today)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
