import { expect, test } from 'vitest';

import { logSerializers } from '#app/log.server';
import { person } from '#db/schema/org';
import { testDatabase } from '#tests/support/database';

test('a fault of the database is logged with its code and place, without the values that it was about', async () => {
  const { db } = await testDatabase();
  const unitId = '00000000-0000-4000-8000-000000000000';
  const fault: unknown = await db
    .insert(person)
    .values({ unitId, name: '王小满', phone: '13800000000' })
    .catch((error: unknown) => error);
  const logged = JSON.stringify(logSerializers.err(fault));
  expect(logged).toContain('"code":"23503"');
  expect(logged).toContain('person_unit_id_unit_id_fk');
  expect(logged).toContain('log.test.ts');
  expect(logged).not.toMatch(/王小满|13800000000|0000-4000|params/u);
});

test('another fault keeps its words', () => {
  expect(logSerializers.err(new Error('no such folder'))).toMatchObject({ type: 'Error', message: 'no such folder' });
});

test('a request is its method and its path', () => {
  const logged = logSerializers.req({ id: 'r-1', method: 'GET', url: '/', originalUrl: '/find?text=王小满' });
  expect(logged).toEqual({ id: 'r-1', method: 'GET', path: '/find' });
});
