import { sql } from 'drizzle-orm';
import { connect, type Database } from '#db/client.server';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { Actor } from '#domain/access/index';
import type { Context } from '#services/context';
import type { Ports } from '#services/ports';
import { createContentStore, storeConfiguration } from '#services/storage';
import { createMail } from '#services/notices/smtp';
import { createProcessPort } from '#workflows/client';
import { createSessions, type Sessions } from './auth/lucia.server';

/** What the web process is put together from; every request gets it in its load context. */
export interface Office {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly ports: Ports;
  /** The one clock of the web process; tests set it. */
  readonly clock: () => Date;
  /** Temporal's own interface, for whoever keeps the processes; null where none is configured. */
  readonly processUiUrl: string | null;
  /** Cookies are marked secure where the office is reached by https. */
  readonly secure: boolean;
  isDatabaseReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface OfficeSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string | null;
  readonly publicUrl: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock?: () => Date;
}

export function createOffice(settings: OfficeSettings): Office {
  const connection = connect(settings.databaseUrl);
  const secure = settings.publicUrl.startsWith('https:');
  const processes = settings.temporalAddress
    ? createProcessPort(settings.temporalAddress, settings.environment['TEMPORAL_NAMESPACE'])
    : null;
  return {
    db: connection.db,
    sessions: createSessions(connection.db, { secure }),
    ports: {
      store: createContentStore(storeConfiguration(settings.environment)),
      mail: createMail(settings.environment),
      processes,
    },
    clock: settings.clock ?? (() => new Date()),
    processUiUrl: settings.environment['TEMPORAL_UI_URL'] || null,
    secure,
    isDatabaseReachable: () =>
      connection.db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
    close: () => connection.close(),
  };
}

/** What a verb is given for one request. */
export function contextFor(office: Office, actor: Actor, requestId: string): Context {
  const now = office.clock();
  return {
    db: office.db,
    actor,
    now,
    today: dateInShanghai(now),
    calendar: standardCalendar,
    ports: office.ports,
    requestId,
  };
}
