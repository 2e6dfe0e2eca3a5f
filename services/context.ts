import type { Database, Transaction } from '#db/client.server';
import { can, type Action, type Actor, type Subject } from '#domain/access/index';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { forbidden } from './errors';
import type { Ports } from './ports';

/** What every verb is given: who acts, when, and the ways out of the process. Verbs never ask the clock themselves. */
export interface Context {
  readonly db: Database;
  readonly actor: Actor;
  /** The instant of the request, or of the process's tick. */
  readonly now: Date;
  /** The office's date (Asia/Shanghai) at `now`. */
  readonly today: CalendarDate;
  readonly calendar: WorkCalendar;
  readonly ports: Ports;
  readonly requestId: string | null;
}

/** The first beat of every verb: refuses with `forbidden` what `can` does not allow. */
export function authorize(ctx: Context, action: Action, subject: Subject): void {
  if (!can(ctx.actor, action, subject)) throw forbidden(action);
}

/** The person who acts. Processes have none: a verb that needs a person refuses them. */
export function actingPerson(ctx: Context): string {
  if (ctx.actor.kind !== 'person') throw forbidden('person-needed');
  return ctx.actor.personId;
}

/** The person to name as author where there is one; null for a process. */
export function authorOf(ctx: Context): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.actor.onBehalfOf;
}

export type { Transaction };
