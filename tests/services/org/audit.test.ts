import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { auditRecord } from '#db/schema/process';
import { addUnit } from '#services/org/add-unit';
import { editUnit } from '#services/org/edit-unit';
import { getAuditView } from '#services/org/get-audit-view';
import { grantRole } from '#services/org/grant-role';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const record = {
  at: new Date('2026-03-02T01:00:00Z'),
  actorKind: 'person',
  action: 'org.edit',
  subjectKind: 'unit',
} as const;

async function officeWithRecords() {
  const o = await office((await testDatabase()).db);
  const { bureau, hospital, sister, clinic } = o.units;
  const ids = [bureau, hospital, sister, clinic].map(({ id }) => id);
  await o.db.insert(auditRecord).values(ids.map((unitId) => ({ ...record, subjectId: unitId, unitId })));
  return o;
}

/** The database's own words, below the sentence that Drizzle puts around them. */
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { cause?: { message?: string } }) => error.cause?.message ?? String(error),
  );

const seenBy = async (o: Office, who: keyof Office['people']) =>
  (await getAuditView(o.ctxFor(o.people[who]), {})).rows.map(({ unitName }) => unitName).sort();

test('the database itself refuses to change, to delete and to empty the audit', async () => {
  const { db } = await officeWithRecords();
  const [first] = await db.select().from(auditRecord).orderBy(asc(auditRecord.id));
  const it = eq(auditRecord.id, first!.id);
  expect(await reasonOf(db.update(auditRecord).set({ action: 'nothing' }).where(it))).toMatch(/append-only: UPDATE/u);
  expect(await reasonOf(db.delete(auditRecord).where(it))).toMatch(/append-only: DELETE/u);
  expect(await reasonOf(db.execute(sql`truncate audit_record`))).toMatch(/append-only: TRUNCATE/u);
  expect(await reasonOf(db.execute(sql`truncate unit cascade`))).toMatch(/append-only: TRUNCATE/u);
  expect(await db.$count(auditRecord)).toBe(4);
});

test('a change and its record stand together: who, when, what before and what after', async () => {
  const o = await office((await testDatabase()).db);
  const ctx = o.ctxFor(o.people.administrator);
  const { hospital } = o.units;
  const name = '青石中心卫生院';
  await editUnit(
    { ...ctx, requestId: 'r-1' },
    { unitId: hospital.id, kind: hospital.kind, name, shortName: name, version: 1 },
  );
  expect(await o.db.select().from(auditRecord)).toEqual([
    expect.objectContaining({
      at: ctx.now,
      actorKind: 'person',
      actorId: o.people.administrator.id,
      subjectKind: 'unit',
      subjectId: hospital.id,
      unitId: hospital.id,
      requestId: 'r-1',
      before: expect.objectContaining({ name: '青石镇卫生院' }) as unknown,
      after: expect.objectContaining({ name }) as unknown,
    }),
  ]);
});

test('a change whose record cannot be written does not stand', async () => {
  const o = await office((await testDatabase()).db);
  await o.db.execute(sql`alter table audit_record add constraint full_up check (false) not valid`);
  const ctx = o.ctxFor(o.people.administrator);
  const added = addUnit(ctx, { parentId: o.units.bureau.id, kind: 'other', name: '分院', shortName: '分院' });
  await expect(added).rejects.toThrow();
  const [{ count } = { count: -1 }] = await o.db.execute<{ count: number }>(
    sql`select count(*)::int as count from unit where name = '分院'`,
  );
  expect(count).toBe(0);
});

test('one sees the records of one’s units and of those below, and of no others', async () => {
  const o = await officeWithRecords();
  expect(await seenBy(o, 'administrator')).toHaveLength(4);
  expect(await seenBy(o, 'director')).toEqual(['河口村卫生室', '青石镇卫生院']);
  expect(await seenBy(o, 'sisterDirector')).toEqual(['白溪镇卫生院']);
  expect(await seenBy(o, 'staff')).toEqual([]);
});

test('records are narrowed by what, by whom and by day, days being the office’s', async () => {
  const o = await officeWithRecords();
  const ctx = o.ctxFor(o.people.administrator);
  await grantRole(ctx, { personId: o.people.newcomer.id, unitId: o.units.hospital.id, sectionId: null, role: 'staff' });
  const count = async (filter: Parameters<typeof getAuditView>[1]) => (await getAuditView(ctx, filter)).rows.length;
  expect(await count({ subject: 'role-grant' })).toBe(1);
  expect(await count({ actorId: o.people.administrator.id })).toBe(1);
  expect(await count({ subject: 'unit', subjectId: o.units.sister.id })).toBe(1);
  expect(await count({ from: '2026-03-02', to: '2026-03-02' })).toBe(5);
  expect(await count({ from: '2026-03-03' })).toBe(0);
  // Midnight in Shanghai belongs to the day that begins.
  const midnight = new Date('2026-03-09T16:00:00Z');
  await o.db
    .insert(auditRecord)
    .values({ ...record, at: midnight, subjectId: o.units.bureau.id, unitId: o.units.bureau.id });
  expect(await count({ from: '2026-03-09', to: '2026-03-09' })).toBe(0);
  expect(await count({ from: '2026-03-10', to: '2026-03-10' })).toBe(1);
});

test('pages follow each other without a gap, the latest first', async () => {
  const o = await officeWithRecords();
  const unitId = o.units.bureau.id;
  await o.db.insert(auditRecord).values(Array.from({ length: 150 }, () => ({ ...record, subjectId: unitId, unitId })));
  const ctx = o.ctxFor(o.people.administrator);
  const first = await getAuditView(ctx, {});
  const second = await getAuditView(ctx, { before: first.next! });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 54, null]);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  expect(new Set(ids).size).toBe(154);
});
