import { Heading } from '@radix-ui/themes';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { TaskView } from '#services/tasks/get-task-view';
import { dueSentence } from './due-sentence';

/** The two deadlines side by side, how they were counted, and every change between them. */
export function TaskDates({ task }: { task: TaskView }) {
  const copy = useCopy();
  const words = copy.task;
  const locale = useLocale();
  const today = useToday();
  const last = task.dueChanges.at(-1);
  const changed = last && { kind: last.kind, originalDueOn: task.originalDueOn };
  const date = (day: string): string => formatDate(locale, day, today);
  return (
    <section>
      <Heading as="h2" size="3">
        {words.dates}
      </Heading>
      <dl className="task-dates">
        <div>
          <dt>{words.opens}</dt>
          <dd>{date(task.opensOn)}</dd>
        </div>
        <div>
          <dt>{words.original}</dt>
          <dd>{date(task.originalDueOn)}</dd>
        </div>
        <div>
          <dt>{words.current}</dt>
          <dd>
            <strong>{date(task.dueOn)}</strong>
            {task.provisional && <span className="provisional">{words.provisional}</span>}
          </dd>
        </div>
        {task.completedOn && (
          <div>
            <dt>{words.completed}</dt>
            <dd>{date(task.completedOn)}</dd>
          </div>
        )}
      </dl>
      <p className="muted">
        {copy.phrases.of(
          words.counted,
          dueSentence(copy, locale, today, {
            explanation: task.explanation,
            dueOn: task.dueOn,
            ...(changed && { changed }),
          }),
        )}
      </p>
      {task.dueChanges.length > 0 && (
        <ol className="due-changes" aria-label={words.dueChanges}>
          {task.dueChanges.map((change) => (
            <li key={change.id}>
              {copy.phrases.of(words.dueChange[change.kind], `${date(change.fromDueOn)} → ${date(change.toDueOn)}`)}
              <span className="muted">
                {' '}
                {change.reason} — {change.by ?? words.system}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
