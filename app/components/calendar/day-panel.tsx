import { Link } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { RemainingText } from '#app/components/task/remaining-text.tsx';
import { TaskActDialog } from '#app/components/task/task-act-dialog.tsx';
import { LightCount, LightMark } from '#app/components/ui/light.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import type { DayView } from '#services/tasks/get-day-view';
import { dayWords } from './day-words';

/** What falls on one day; `asked` is false where the day is merely today, which only a phone shows. */
export function DayPanel({
  day,
  asked,
  listHref,
  closeHref,
  onOpenTask,
}: {
  day: DayView;
  asked: boolean;
  listHref: string;
  closeHref: string;
  onOpenTask: (taskId: string) => void;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const title = formatDate(locale, day.date, day.today);
  return (
    <aside className="side-panel day-panel" data-asked={asked ? '' : undefined} aria-label={title}>
      <div className="side-panel-head">
        <Heading as="h2" size="4">
          {title}
        </Heading>
        <Button asChild size="1" variant="ghost" color="gray" className="day-close">
          <Link to={closeHref} preventScrollReset>
            {copy.frame.close}
          </Link>
        </Button>
      </div>
      <p className="day-facts">
        <span className="muted">{dayWords(copy, day.kind)}</span>
        {LIGHTS.filter((light) => day.counts[light] > 0).map((light) => (
          <LightCount key={light} light={light} count={day.counts[light]} />
        ))}
      </p>
      {day.total === 0 && <p className="muted">{copy.calendar.dayEmpty}</p>}
      <ul className="day-tasks">
        {day.rows.map((row) => (
          <li key={row.id}>
            <Link
              to={`/tasks/${row.id}`}
              className="day-task"
              onClick={(press) => {
                if (press.ctrlKey || press.metaKey || window.innerWidth < 1100) return;
                press.preventDefault();
                onOpenTask(row.id);
              }}
            >
              {row.title}
            </Link>
            <p className="day-task-facts">
              <LightMark light={row.light} />
              <span className="muted">
                {row.unitName} · {row.ownerName}
              </span>
              <RemainingText remaining={row.remaining} />
              {row.actions.includes('redate') && <TaskActDialog act="redate" task={row} size="1" />}
            </p>
          </li>
        ))}
      </ul>
      {day.total > 0 && (
        <p>
          <Link to={listHref}>{copy.calendar.dayAll}</Link>
        </p>
      )}
    </aside>
  );
}
