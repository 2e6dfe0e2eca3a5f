import { asCalendarDate, type CalendarDate } from '#domain/shared/calendar-date';
import { refused, type Verdict } from '#domain/shared/verdict';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { workingDaysBetween } from '#domain/work-calendar/working-days';
import { RUNNING_STATES, type TaskState } from './task-states';

/** A body's rule for extensions (延期): data, with where it comes from and since when. */
export interface ExtensionPolicy {
  /** Working days beyond the current deadline that a section head may grant; more is the director's. */
  readonly sectionHeadWorkingDays: number;
  /** From this many granted extensions on, the next needs the director. */
  readonly maxExtensions: number;
  /** Whether the director may go beyond `maxExtensions` at all. */
  readonly directorMayExceed: boolean;
  readonly legalBasis: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

/** What ships until the body sets its own. */
export const DEFAULT_EXTENSION_POLICY: ExtensionPolicy = {
  sectionHeadWorkingDays: 5,
  maxExtensions: 2,
  directorMayExceed: true,
  legalBasis: 'default',
  validFrom: asCalendarDate('2025-01-01'),
  validTo: null,
};

export const EXTENSION_DECIDERS = ['section-head', 'director'] as const;
export type ExtensionDecider = (typeof EXTENSION_DECIDERS)[number];

export type ExtensionAskRefusal =
  'not-running' | 'after-due-date' | 'no-reason' | 'not-later' | 'already-asked' | 'too-many-extensions';

export interface ExtensionAsk {
  readonly state: TaskState;
  /** The current deadline. */
  readonly dueOn: CalendarDate;
  readonly today: CalendarDate;
  /** The new deadline that is asked for. */
  readonly to: CalendarDate;
  readonly reason: string;
  /** Extensions granted so far. */
  readonly granted: number;
  /** Another request waits for its decision. */
  readonly pending: boolean;
  readonly policy: ExtensionPolicy;
  readonly calendar: WorkCalendar;
}

/** Whether an extension may be asked for (on the due date at the latest, with a reason), and who decides it. */
export function mayAskExtension(ask: ExtensionAsk): Verdict<{ decider: ExtensionDecider }, ExtensionAskRefusal> {
  if (!(RUNNING_STATES as readonly TaskState[]).includes(ask.state)) return refused('not-running');
  if (ask.today > ask.dueOn) return refused('after-due-date');
  if (ask.reason.trim() === '') return refused('no-reason');
  if (ask.to <= ask.dueOn) return refused('not-later');
  if (ask.pending) return refused('already-asked');
  if (ask.granted >= ask.policy.maxExtensions && !ask.policy.directorMayExceed) return refused('too-many-extensions');
  return { ok: true, decider: extensionDecider(ask) };
}

/** Who decides: the section head within the policy's working days and number, the director beyond. */
export function extensionDecider(
  ask: Pick<ExtensionAsk, 'dueOn' | 'to' | 'granted' | 'policy' | 'calendar'>,
): ExtensionDecider {
  const { days } = workingDaysBetween(ask.dueOn, ask.to, ask.calendar);
  return days > ask.policy.sectionHeadWorkingDays || ask.granted >= ask.policy.maxExtensions
    ? 'director'
    : 'section-head';
}

/** Whether somebody of a rank may grant it; a director may decide whatever a section head may. */
export function mayGrantExtension(
  ask: Pick<ExtensionAsk, 'dueOn' | 'to' | 'granted' | 'policy' | 'calendar'> & {
    readonly rank: ExtensionDecider;
    readonly pending: boolean;
  },
): Verdict<object, 'not-asked' | 'needs-director' | 'not-later' | 'too-many-extensions'> {
  if (!ask.pending) return refused('not-asked');
  if (ask.to <= ask.dueOn) return refused('not-later');
  if (ask.granted >= ask.policy.maxExtensions && !ask.policy.directorMayExceed) return refused('too-many-extensions');
  if (ask.rank === 'section-head' && extensionDecider(ask) === 'director') return refused('needs-director');
  return { ok: true };
}
