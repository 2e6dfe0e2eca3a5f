import { assertNever } from '#domain/shared/assert-never';
import { addDays, type CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { addWorkingDays } from '#domain/work-calendar/working-days';
import { ENDED_STATES, RUNNING_STATES, type TaskState } from './task-states';

/** ○ 未开始 grey, ● 正常 green, ▲ 临期 amber, ■ 逾期 red, ✓ 办结 blue, ⏸ 挂账 violet. Computed, never stored by hand. */
export const LIGHTS = ['grey', 'green', 'amber', 'red', 'blue', 'violet'] as const;
export type Light = (typeof LIGHTS)[number];

/** How near the due date the light turns amber, where the body has set nothing else; many bodies use three days. */
export const DEFAULT_AMBER_WORKING_DAYS = 3;

/** What a light is computed from besides the task: the office's day (Asia/Shanghai) and its calendar. */
export interface LightDay {
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly amberWorkingDays?: number;
}

/** Tasks that show a light: their states and, where it matters, their due dates, both ends included. */
export interface LightWindow {
  readonly states: readonly TaskState[];
  readonly dueFrom?: CalendarDate;
  readonly dueTo?: CalendarDate;
}

/**
 * The light of a task. A task that has ended in any way (办结, 终止, 结转) is blue and a suspended one violet whatever its date; one that is
 * past its due date is red even if nobody has opened it; before that a planned one is grey, and a running one amber from
 * `amberWorkingDays` working days before its due date on.
 */
export function lightOf(task: LightDay & { readonly state: TaskState; readonly dueOn: CalendarDate }): Light {
  switch (task.state) {
    case 'done':
    case 'cancelled':
    case 'carried-over':
      return 'blue';
    case 'suspended':
      return 'violet';
    case 'planned':
      return task.dueOn < task.today ? 'red' : 'grey';
    case 'open':
    case 'in-progress':
    case 'submitted':
    case 'returned':
    case 'handed-back':
      if (task.dueOn < task.today) return 'red';
      return task.dueOn <= amberUntil(task) ? 'amber' : 'green';
    default:
      return assertNever(task.state);
  }
}

/** The tasks that show a light today, for a database filter; agrees with `lightOf` for every state and date. */
export function lightWindow(
  light: Light,
  today: CalendarDate,
  calendar: WorkCalendar,
  amberWorkingDays: number = DEFAULT_AMBER_WORKING_DAYS,
): LightWindow {
  switch (light) {
    case 'grey':
      return { states: ['planned'], dueFrom: today };
    case 'green':
      return { states: RUNNING_STATES, dueFrom: addDays(amberUntil({ today, calendar, amberWorkingDays }), 1) };
    case 'amber':
      return { states: RUNNING_STATES, dueFrom: today, dueTo: amberUntil({ today, calendar, amberWorkingDays }) };
    case 'red':
      return { states: ['planned', ...RUNNING_STATES], dueTo: addDays(today, -1) };
    case 'blue':
      return { states: ENDED_STATES };
    case 'violet':
      return { states: ['suspended'] };
    default:
      return assertNever(light);
  }
}

/** The last due date that is amber today. The rest days behind it belong to it: no working day is left on them either. */
function amberUntil({ today, calendar, amberWorkingDays = DEFAULT_AMBER_WORKING_DAYS }: LightDay): CalendarDate {
  return addDays(addWorkingDays(today, amberWorkingDays + 1, calendar).date, -1);
}
