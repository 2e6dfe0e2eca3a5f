import { Calendar, DateLocalizer, type Formats } from 'react-big-calendar';
import * as dragAndDrop from 'react-big-calendar/lib/addons/dragAndDrop/index.js';
import { type CSSProperties, type KeyboardEvent, useMemo } from 'react';
import { useLocale } from '#app/copy/index';
import { weekdayName } from '#app/copy/dates';
import type { Locale } from '#app/copy/locale';
import type { MonthTask, MonthView } from '#services/tasks/get-month-view';
import { DayHead } from './day-head.tsx';
import { EventMark, MoreMark } from './event-mark.tsx';
import { dateOf, dayOf, eventsOf, type MonthEvent } from './month-events';
import { type MonthFacts, MonthFactsProvider } from './month-facts';

type WithDragAndDrop = typeof dragAndDrop.default;
// why: the addon is CommonJS; on the server its default export sits one level deeper than in the browser
const bare = dragAndDrop.default as WithDragAndDrop | { readonly default: WithDragAndDrop };
const DragCalendar = (typeof bare === 'function' ? bare : bare.default)<MonthEvent>(Calendar);

const localizerOf = (locale: Locale): DateLocalizer => {
  const formats: Formats = {
    dateFormat: (date) => String(date.getDate()),
    weekdayFormat: (date) => weekdayName(locale, date.getDay()),
  };
  return new DateLocalizer({ firstOfWeek: () => 1, format: (value) => String(value), formats });
};
const LOCALIZERS: Record<Locale, DateLocalizer> = { zh: localizerOf('zh'), en: localizerOf('en') };

const COMPONENTS = { event: EventMark, showMore: MoreMark, month: { dateHeader: DayHead } };
const startOf = (event: MonthEvent): Date => event.start;
const isMovable = (event: MonthEvent): boolean => event.kind === 'task' && event.task.mayRedate;
const STEPS: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month as a grid of days: arrows move between days, `Enter` opens one, dragging a task or `e` on it asks for a new date. */
export function MonthGrid({
  view,
  facts,
  onRedate,
}: {
  view: MonthView;
  facts: MonthFacts;
  onRedate: (task: MonthTask, to: string) => void;
}) {
  const locale = useLocale();
  const events = useMemo(() => eventsOf(view.days), [view.days]);
  const first = view.days.find((day) => day.inMonth)?.date ?? view.today;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    const step = STEPS[event.key];
    const { date, task: taskId } = target.dataset;
    if (step && date) {
      event.preventDefault();
      const to = view.days[view.days.findIndex((day) => day.date === date) + step];
      event.currentTarget.querySelector<HTMLElement>(`[data-date="${to?.date}"]`)?.focus();
    }
    const task = taskId && view.days.flatMap((day) => day.tasks).find((one) => one.id === taskId);
    if (event.key === 'e' && task && task.mayRedate) {
      event.preventDefault();
      onRedate(task, task.dueOn);
    }
  };
  return (
    <MonthFactsProvider value={facts}>
      <div className="month-grid" style={{ '--weeks': view.days.length / 7 } as CSSProperties} onKeyDown={onKeyDown}>
        <DragCalendar
          localizer={LOCALIZERS[locale]}
          culture={locale}
          date={dateOf(first)}
          getNow={() => dateOf(view.today)}
          view="month"
          views={['month']}
          toolbar={false}
          onNavigate={ignore}
          onView={ignore}
          events={events}
          startAccessor={startOf}
          endAccessor={startOf}
          allDayAccessor={always}
          titleAccessor={titleOf}
          tooltipAccessor={nothing}
          draggableAccessor={isMovable}
          resizable={false}
          selectable={false}
          components={COMPONENTS}
          dayPropGetter={(date) => dayProps(facts, dayOf(date))}
          onEventDrop={({ event, start }) => {
            const to = dayOf(new Date(start));
            if (event.kind === 'task' && to !== event.day) onRedate(event.task, to);
          }}
        />
      </div>
    </MonthFactsProvider>
  );
}

const always = (): boolean => true;
const nothing = (): string => '';
const ignore = (): void => undefined;
const titleOf = (event: MonthEvent): string => (event.kind === 'task' ? event.task.title : '');

function dayProps(facts: MonthFacts, day: string): { className: string } {
  const kind = facts.days.get(day)?.kind?.kind;
  const rest = kind === 'holiday' || kind === 'weekend' ? 'is-rest' : kind === 'make-up' ? 'is-make-up' : '';
  return { className: `${rest} ${facts.openDay === day ? 'is-open' : ''}` };
}
