import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { addWorkingDays } from '#domain/work-calendar/working-days';
import type { Ladder, LadderRung } from './ladder';

/** A rung with its day. */
export interface DatedRung extends LadderRung {
  readonly on: CalendarDate;
  /** The due date it belongs to: after an extension the ladder is armed anew, and what fired for the old date does not count. */
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
}

/** What has fired (or was passed over) for a task, with the due date it fired for. */
export interface FiredRung {
  readonly key: string;
  readonly dueOn: CalendarDate;
}

export interface LadderMoment {
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly ladder: Ladder;
  readonly fired: readonly FiredRung[];
}

/** Every rung with its date, first to last: what the task page shows as past and coming steps. */
export function rungsOf(input: Pick<LadderMoment, 'dueOn' | 'calendar' | 'ladder'>): DatedRung[] {
  return input.ladder.rungs
    .map((rung) => {
      const { date, provisional } = addWorkingDays(input.dueOn, rung.offsetWorkingDays, input.calendar);
      return { ...rung, on: date, dueOn: input.dueOn, provisional };
    })
    .sort((a, b) => a.offsetWorkingDays - b.offsetWorkingDays);
}

/**
 * What has come by today and has not fired: `fire` in the order of the ladder, `skip` to be written down as passed over. After an outage
 * reminders do not come late: of several only the latest fires, and none once the due date has passed. Overdue rungs climb once each.
 */
export function dueRungs(moment: LadderMoment): {
  readonly fire: readonly DatedRung[];
  readonly skip: readonly DatedRung[];
} {
  const come = unfired(moment).filter((rung) => rung.on <= moment.today);
  const reminders = come.filter((rung) => rung.offsetWorkingDays <= 0);
  const climbs = come.filter((rung) => rung.offsetWorkingDays > 0);
  const reminder = moment.today > moment.dueOn ? undefined : reminders.at(-1);
  return {
    fire: reminder ? [reminder, ...climbs] : climbs,
    skip: reminders.filter((rung) => rung !== reminder),
  };
}

/**
 * The rung to climb next: one that has come by today, else the first that is still to come (its `on` says when to look again); null where
 * the ladder has ended.
 */
export function nextRung(moment: LadderMoment): DatedRung | null {
  return dueRungs(moment).fire[0] ?? unfired(moment).find((rung) => rung.on > moment.today) ?? null;
}

function unfired(moment: LadderMoment): DatedRung[] {
  const fired = new Set(moment.fired.filter((rung) => rung.dueOn === moment.dueOn).map((rung) => rung.key));
  return rungsOf(moment).filter((rung) => !fired.has(rung.key));
}
