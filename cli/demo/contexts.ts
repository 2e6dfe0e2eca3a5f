import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { account } from '#db/schema/accounts';
import type { Actor } from '#domain/access/index';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { atShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { loadActor } from '#services/accounts/load-actor';
import type { Context } from '#services/context';
import type { Ports } from '#services/ports';

/** Who acts in the demo county, and when: the verbs are the real ones, only their clock is set. */
export interface Stage {
  readonly db: Database;
  as(userName: string, day: CalendarDate, time?: `${number}:${number}`): Promise<Context>;
  byId(personId: string, day: CalendarDate, time?: `${number}:${number}`): Promise<Context>;
  asProcess(process: string, day: CalendarDate): Context;
}

export function createStage(db: Database, ports: Ports): Stage {
  const actors = new Map<string, Promise<Actor>>();
  const contextOf = (actor: Actor, day: CalendarDate, time: `${number}:${number}`): Context => ({
    db,
    actor,
    now: new Date(atShanghai(day, time)),
    today: day,
    calendar: standardCalendar,
    ports,
    requestId: null,
  });
  const actorOf = (key: string, column: 'userName' | 'personId'): Promise<Actor> => {
    const known = actors.get(key) ?? findActor(db, column, key);
    actors.set(key, known);
    return known;
  };
  return {
    db,
    as: async (userName, day, time = '09:00') => contextOf(await actorOf(userName, 'userName'), day, time),
    byId: async (personId, day, time = '09:00') => contextOf(await actorOf(personId, 'personId'), day, time),
    asProcess: (process, day) => contextOf({ kind: 'system', process, onBehalfOf: null }, day, '08:30'),
  };
}

async function findActor(db: Database, column: 'userName' | 'personId', value: string): Promise<Actor> {
  const [found] = await db.select({ id: account.id }).from(account).where(eq(account[column], value)).limit(1);
  const signedIn = found ? await loadActor(db, found.id) : null;
  if (!signedIn) throw new Error(`the demo county has no account of ${value}`);
  return signedIn.actor;
}
