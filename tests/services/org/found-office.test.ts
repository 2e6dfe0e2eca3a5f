import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account } from '#db/schema/accounts';
import { person, roleGrant, unit } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { Context } from '#services/context';
import { foundOffice } from '#services/org/found-office';
import { testDatabase } from '#tests/support/database';
import { office, storeInMemory } from '#tests/support/office';

const input = { unitName: '云溪县卫生健康局', personName: '管雨', userName: 'admin' };

async function emptyOffice(): Promise<Context> {
  const { db } = await testDatabase();
  const now = new Date('2026-03-02T01:00:00Z');
  return {
    db,
    actor: { kind: 'system', process: 'setup', onBehalfOf: null },
    now,
    today: dateInShanghai(now),
    calendar: standardCalendar,
    ports: { store: storeInMemory(), mail: null, processes: null },
    requestId: null,
  };
}

test('an empty database gets one unit and an administrator who must set a password', async () => {
  const ctx = await emptyOffice();
  const founded = await foundOffice(ctx, input);
  expect(founded?.password).toMatch(/^\w{4}(-\w{4}){3}$/u);
  const [found] = await ctx.db
    .select({ unit: unit.name, role: roleGrant.role, must: account.mustChangePassword })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(unit, eq(unit.id, person.unitId))
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(eq(account.userName, 'admin'));
  expect(found).toEqual({ unit: '云溪县卫生健康局', role: 'administrator', must: true });
  expect(await ctx.db.select().from(auditRecord)).toHaveLength(1);
});

test('a second start founds nothing', async () => {
  const ctx = await emptyOffice();
  await foundOffice(ctx, input);
  expect(await foundOffice(ctx, input)).toBeNull();
  expect(await ctx.db.select().from(unit)).toHaveLength(1);
});

test('a person cannot found an office', async () => {
  const { db } = await testDatabase();
  const { people, ctxFor } = await office(db);
  await expect(foundOffice(ctxFor(people.administrator), input)).rejects.toThrow();
});
