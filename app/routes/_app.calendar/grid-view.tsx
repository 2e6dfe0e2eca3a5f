import { useCallback, useMemo, useState } from 'react';
import { DayPanel } from '#app/components/calendar/day-panel.tsx';
import type { MonthFacts } from '#app/components/calendar/month-facts';
import { MonthGrid } from '#app/components/calendar/month-grid.tsx';
import { PhoneMonth } from '#app/components/calendar/phone-month.tsx';
import { RedateDialog } from '#app/components/calendar/redate-dialog.tsx';
import { TaskPanel } from '#app/components/task/task-panel.tsx';
import type { DayView } from '#services/tasks/get-day-view';
import type { MonthTask, MonthView } from '#services/tasks/get-month-view';
import { addressWith } from './calendar-address';

/** The month's grid with the panel of a day or a task beside it; on a phone a small month with the day below. */
export function GridView({
  month,
  day,
  dayAsked,
  params,
}: {
  month: MonthView;
  day: DayView | null;
  dayAsked: boolean;
  params: URLSearchParams;
}) {
  const openDay = dayAsked ? (day?.date ?? null) : null;
  const [opened, setOpened] = useState<{ taskId: string; openDay: string | null } | null>(null);
  // A task stays open until a day is asked for.
  const taskId = opened?.openDay === openDay ? opened.taskId : null;
  const openTask = useCallback((id: string) => setOpened({ taskId: id, openDay }), [openDay]);
  const [redate, setRedate] = useState<{ task: MonthTask; to: string } | null>(null);
  const hrefOf = useCallback((date: string) => addressWith(params, { day: date }), [params]);
  const closeTask = useCallback(() => setOpened(null), []);
  const closeRedate = useCallback(() => setRedate(null), []);
  const facts = useMemo<MonthFacts>(
    () => ({
      days: new Map(month.days.map((one) => [one.date, one])),
      today: month.today,
      openDay,
      hrefOf,
      openTask,
    }),
    [month, openDay, hrefOf, openTask],
  );
  const shown = taskId !== null || dayAsked;
  return (
    <div className={shown ? 'calendar with-panel' : 'calendar'}>
      <MonthGrid view={month} facts={facts} onRedate={(task, to) => setRedate({ task, to })} />
      <PhoneMonth days={month.days} openDay={day?.date ?? null} facts={facts} />
      {taskId ? (
        <TaskPanel taskId={taskId} onClose={closeTask} />
      ) : (
        day && (
          <DayPanel
            day={day}
            asked={dayAsked}
            listHref={listHref(params, day.date)}
            closeHref={addressWith(params, { day: null })}
            onOpenTask={openTask}
          />
        )
      )}
      {redate && <RedateDialog key={`${redate.task.id} ${redate.to}`} asked={redate} onClose={closeRedate} />}
    </div>
  );
}

/** The day's rows in the task list, under the same filter. */
function listHref(params: URLSearchParams, date: string): string {
  const query = new URLSearchParams(params);
  for (const name of ['month', 'day', 'view', 'cursor']) query.delete(name);
  query.set('from', date);
  query.set('to', date);
  query.set('show', 'all');
  return `/tasks?${query}`;
}
