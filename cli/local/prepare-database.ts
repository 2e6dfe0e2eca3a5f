// A process of its own, so that what only the first start needs does not stay in the supervisor's memory.
import { inArray } from 'drizzle-orm';

import { migrateDatabase } from '#cli/local/migrate';
import { required } from '#cli/local/required';
import { connect } from '#db/client.server';
import { account } from '#db/schema/accounts';
import { seedDemoCounty } from '#cli/demo/seed-demo-county';
import { DEMO_PASSWORD, SHOWN_ACCOUNTS } from '#db/seed/index';
import { FIRST_OFFICE } from '#db/seed/first-office';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { Context } from '#services/context';
import { foundOffice } from '#services/org/found-office';
import { createContentStore, storeConfiguration } from '#services/storage';

const url = required('DATABASE_URL');
await migrateDatabase(url);
const connection = connect(url, { maxConnections: 4 });
const now = new Date();
const ctx: Context = {
  db: connection.db,
  actor: { kind: 'system', process: 'setup', onBehalfOf: null },
  now,
  today: dateInShanghai(now),
  calendar: standardCalendar,
  ports: { store: createContentStore(storeConfiguration(process.env)), mail: null, processes: null },
  requestId: null,
};
try {
  if (process.env['DEMO_COUNTY'] === 'off') {
    const founded = await foundOffice(ctx, FIRST_OFFICE);
    if (founded) console.log(`First administrator: ${FIRST_OFFICE.userName}, one-time password ${founded.password}`);
  } else {
    await seedDemoCounty(ctx);
    const shown = [...SHOWN_ACCOUNTS];
    const present = await ctx.db
      .select({ name: account.userName })
      .from(account)
      .where(inArray(account.userName, shown));
    if (present.length === shown.length) console.log(`Demo accounts (password ${DEMO_PASSWORD}): ${shown.join(', ')}`);
  }
} finally {
  await connection.close();
}
