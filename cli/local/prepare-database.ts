// A process of its own, so that what only the first start needs does not stay in the supervisor's memory.
import { required } from '#cli/local/required';
import { migrateDatabase } from '#cli/local/migrate';
import { connect } from '#db/client.server';

const url = required('DATABASE_URL');
await migrateDatabase(url);
const connection = connect(url, { maxConnections: 4 });
try {
  const { seedDemoCounty } = await import('#db/seed/index');
  await seedDemoCounty(connection.db, new Date());
} finally {
  await connection.close();
}
