import { Link } from '@remix-run/react';
import type { EventProps, ShowMoreProps } from 'react-big-calendar';
import { LightCount, LightMark } from '#app/components/ui/light.tsx';
import { useCopy } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import { dayOf, type MonthEvent } from './month-events';
import { useMonthFacts } from './month-facts';

/** A task in a day's cell, or the day's counts. */
export function EventMark({ event }: EventProps<MonthEvent>) {
  const copy = useCopy();
  const { hrefOf, openTask } = useMonthFacts();
  if (event.kind === 'counts')
    return (
      <div role="cell">
        <Link to={hrefOf(event.day)} preventScrollReset className="month-counts" draggable={false}>
          {LIGHTS.filter((light) => event.counts[light] > 0).map((light) => (
            <LightCount key={light} light={light} count={event.counts[light]} />
          ))}
        </Link>
      </div>
    );
  const { task } = event;
  const hint = task.mayRedate ? `\n${copy.calendar.mayDrag}` : '';
  return (
    <div role="cell">
      <Link
        to={`/tasks/${task.id}`}
        className="month-task"
        data-task={task.id}
        draggable={false}
        title={`${task.title}\n${task.unitName} · ${task.ownerName}${hint}`}
        onClick={(press) => {
          if (press.ctrlKey || press.metaKey || press.shiftKey) return;
          press.preventDefault();
          openTask(task.id);
        }}
      >
        <LightMark light={task.light} compact />
        <span className="month-task-title">{task.title}</span>
      </Link>
    </div>
  );
}

/** How many tasks of a day do not fit; opens the day. */
export function MoreMark({ slotDate, count }: ShowMoreProps<MonthEvent>) {
  const copy = useCopy();
  const { hrefOf } = useMonthFacts();
  return (
    <div role="cell">
      <Link to={hrefOf(dayOf(slotDate))} preventScrollReset className="month-more">
        {copy.calendar.more(count)}
      </Link>
    </div>
  );
}
