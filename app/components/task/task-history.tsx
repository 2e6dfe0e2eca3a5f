import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { TaskHistoryEntry } from '#services/tasks/task-history';

/** Who did what, the newest first; folded, since it is for looking something up. */
export function TaskHistory({ history }: { history: readonly TaskHistoryEntry[] }) {
  const { task: words, phrases } = useCopy();
  const locale = useLocale();
  const today = useToday();
  return (
    <details className="task-history">
      <summary>
        {words.historyTitle}
        {phrases.aside(String(history.length))}
      </summary>
      <ol className="plain">
        {history.map((entry) => (
          <li key={entry.id}>
            <span className="muted tabular">{formatInstant(locale, entry.at, today)}</span>{' '}
            {(words.history as Record<string, string>)[entry.action] ?? entry.action}
            <span className="muted"> — {entry.by ?? words.system}</span>
            {shownChanges(entry).map(([field, value]) => (
              <span key={field} className="muted">
                {' '}
                · {words.changes[field]} {value}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );

  /** Only what has a word of its own and is no id. */
  function shownChanges({ before, after }: TaskHistoryEntry): [string, string][] {
    return ['dueOn', 'progress', 'reason', 'note'].flatMap((field): [string, string][] => {
      const is = after[field];
      if (is === undefined || is === null || is === '') return [];
      const was = before[field];
      return [[field, was === undefined || was === null ? String(is) : `${String(was)} → ${String(is)}`]];
    });
  }
}
