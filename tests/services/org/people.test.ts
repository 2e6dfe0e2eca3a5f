import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account, session } from '#db/schema/accounts';
import { person, postHolding, roleGrant } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import { loadActor } from '#services/accounts/load-actor';
import { signIn } from '#services/accounts/sign-in';
import { addPerson } from '#services/org/add-person';
import { archivePerson } from '#services/org/archive-person';
import { editPerson } from '#services/org/edit-person';
import { getPeopleView } from '#services/org/get-people-view';
import { grantRole } from '#services/org/grant-role';
import { holdPost } from '#services/org/hold-post';
import { openAccount } from '#services/org/open-account';
import { revokeRole } from '#services/org/revoke-role';
import { testDatabase } from '#tests/support/database';
import { office, type OfficePerson } from '#tests/support/office';
import { planInForce, taskOf } from '#tests/support/tasks';

async function administered() {
  const o = await office((await testDatabase()).db);
  return { ...o, ctx: o.ctxFor(o.people.administrator) };
}

type Place = Awaited<ReturnType<typeof administered>>;

const rolesOf = (o: Place, who: { id: string }) =>
  o.db
    .select()
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, who.id), isNull(roleGrant.revokedAt)));

async function giveAccount(o: Place, who: OfficePerson, userName: string): Promise<void> {
  await o.db.insert(account).values({ personId: who.id, userName, passwordHash: 'none' });
}

const noFacts = { title: null, phone: null, email: null };

test('a person is added with an account whose password holds once and must be replaced', async () => {
  const o = await administered();
  const { personId, password } = await addPerson(o.ctx, {
    unitId: o.units.hospital.id,
    sectionId: o.sections.publicHealth.id,
    name: '新来的',
    userName: 'xinlai',
    ...noFacts,
  });
  const { accountId } = await signIn(
    { db: o.db, now: o.ctx.now, address: '192.0.2.1' },
    { userName: 'xinlai', password: password! },
  );
  expect(await loadActor(o.db, accountId)).toMatchObject({ person: { id: personId }, mustChangePassword: true });
  expect(JSON.stringify(await o.db.select().from(auditRecord))).not.toContain(password);
});

test('a user name is given once, and a refused addition leaves no person behind', async () => {
  const o = await administered();
  await giveAccount(o, o.people.staff, 'wangxm');
  const before = await o.db.$count(person);
  await expect(
    addPerson(o.ctx, { unitId: o.units.hospital.id, sectionId: null, name: '同名', userName: 'wangxm', ...noFacts }),
  ).rejects.toMatchObject({ field: 'userName', code: 'user-name-taken' });
  expect(await o.db.$count(person)).toBe(before);
  await expect(openAccount(o.ctx, { personId: o.people.backup.id, userName: 'wangxm' })).rejects.toMatchObject({
    code: 'user-name-taken',
  });
});

test('nobody is put into a section of another unit, by adding, by moving or by a role', async () => {
  const o = await administered();
  const elsewhere = { unitId: o.units.hospital.id, sectionId: o.sections.sisterPublicHealth.id };
  const refused = { kind: 'invalid', field: 'sectionId', code: 'section-elsewhere' };
  const { staff } = o.people;
  await expect(addPerson(o.ctx, { ...elsewhere, name: '新人', userName: null, ...noFacts })).rejects.toMatchObject(
    refused,
  );
  await expect(
    editPerson(o.ctx, { ...elsewhere, personId: staff.id, name: staff.name, version: 1, ...noFacts }),
  ).rejects.toMatchObject(refused);
  await expect(grantRole(o.ctx, { ...elsewhere, personId: staff.id, role: 'section-head' })).rejects.toMatchObject(
    refused,
  );
});

test('a new one-time password ends the sessions of the old one and opens a closed account', async () => {
  const o = await administered();
  await giveAccount(o, o.people.staff, 'wangxm');
  const [own] = await o.db.update(account).set({ disabledAt: o.ctx.now }).returning();
  const at = { createdAt: o.ctx.now, lastSeenAt: o.ctx.now, expiresAt: new Date('2027-01-01T00:00:00Z') };
  await o.db.insert(session).values({ id: 's', userId: own!.id, userAgent: '', address: '', ...at });
  const { password } = await openAccount(o.ctx, { personId: o.people.staff.id, userName: 'wangxm' });
  expect(await o.db.$count(session)).toBe(0);
  const entered = signIn({ db: o.db, now: o.ctx.now, address: 'a' }, { userName: 'wangxm', password });
  expect(await entered).toEqual({ accountId: own!.id });
});

test('an administrator of a hospital does not take over the account of somebody who also has a role in the bureau', async () => {
  const o = await administered();
  const { hospital, bureau } = o.units;
  const local = o.ctxFor({
    ...o.people.newcomer,
    grants: [{ role: 'administrator', unitPath: hospital.path, sectionId: null }],
  });
  await openAccount(local, { personId: o.people.staff.id, userName: 'wangxm' });
  await grantRole(o.ctx, { personId: o.people.staff.id, unitId: bureau.id, sectionId: null, role: 'inspector' });
  await expect(openAccount(local, { personId: o.people.staff.id, userName: 'wangxm' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(archivePerson(local, { personId: o.people.staff.id })).rejects.toMatchObject({ kind: 'forbidden' });
  await openAccount(o.ctx, { personId: o.people.staff.id, userName: 'wangxm' });
});

test('a role granted twice is held once, and once more after it was taken away', async () => {
  const o = await administered();
  const { newcomer } = o.people;
  const given = { personId: newcomer.id, unitId: o.units.hospital.id, sectionId: null, role: 'staff' as const };
  await Promise.all([grantRole(o.ctx, given), grantRole(o.ctx, given)]);
  await grantRole(o.ctx, given);
  const [held, ...more] = await rolesOf(o, newcomer);
  expect(more).toEqual([]);
  expect(await o.db.$count(auditRecord)).toBe(1);
  await revokeRole(o.ctx, { grantId: held!.id });
  await revokeRole(o.ctx, { grantId: held!.id });
  expect(await rolesOf(o, newcomer)).toEqual([]);
  expect(await o.db.$count(auditRecord)).toBe(2);
  await grantRole(o.ctx, given);
  expect(await rolesOf(o, newcomer)).toHaveLength(1);
});

test('only a section head’s role is limited to a section', async () => {
  const o = await administered();
  const given = { personId: o.people.newcomer.id, unitId: o.units.hospital.id, sectionId: o.sections.publicHealth.id };
  await expect(grantRole(o.ctx, { ...given, role: 'director' })).rejects.toMatchObject({
    code: 'role-is-for-whole-unit',
  });
  await grantRole(o.ctx, { ...given, role: 'section-head' });
});

test('the last administrator who can sign in stays: the role is not taken away and the person does not leave', async () => {
  const o = await administered();
  const { administrator, newcomer } = o.people;
  await giveAccount(o, administrator, 'guanyu');
  const [grant] = await rolesOf(o, administrator);
  const refused = { kind: 'refused', code: 'last-administrator' };
  await expect(revokeRole(o.ctx, { grantId: grant!.id })).rejects.toMatchObject(refused);
  await expect(archivePerson(o.ctx, { personId: administrator.id })).rejects.toMatchObject(refused);
  const second = { personId: newcomer.id, sectionId: null, role: 'administrator' as const };
  // Neither one below nor one without an account can take the root's place.
  await grantRole(o.ctx, { ...second, unitId: o.units.hospital.id });
  await grantRole(o.ctx, { ...second, unitId: o.units.bureau.id });
  await expect(revokeRole(o.ctx, { grantId: grant!.id })).rejects.toMatchObject(refused);
  await giveAccount(o, newcomer, 'dingyi');
  await revokeRole(o.ctx, { grantId: grant!.id });
  expect(await rolesOf(o, administrator)).toEqual([]);
});

test('two administrators who take each other’s role away at once do not both succeed', async () => {
  const o = await administered();
  const { administrator, newcomer } = o.people;
  await giveAccount(o, administrator, 'guanyu');
  await giveAccount(o, newcomer, 'dingyi');
  const { bureau } = o.units;
  await grantRole(o.ctx, { personId: newcomer.id, unitId: bureau.id, sectionId: null, role: 'administrator' });
  const grants = [...(await rolesOf(o, administrator)), ...(await rolesOf(o, newcomer))];
  const done = await Promise.allSettled(grants.map(({ id }) => revokeRole(o.ctx, { grantId: id })));
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('whoever owes tasks does not leave; whoever leaves loses roles, posts, account and sessions', async () => {
  const o = await administered();
  const plan = await planInForce(o);
  const { backup, midwife } = o.people;
  const taskId = await taskOf(o, plan);
  await expect(archivePerson(o.ctx, { personId: backup.id })).rejects.toMatchObject({
    code: 'person-owes-tasks',
    facts: { count: 1 },
  });
  expect(taskId).toBeTruthy();
  await giveAccount(o, midwife, 'sunyan');
  const [own] = await o.db.select().from(account);
  const at = { createdAt: o.ctx.now, lastSeenAt: o.ctx.now, expiresAt: new Date('2027-01-01T00:00:00Z') };
  await o.db.insert(session).values({ id: 's', userId: own!.id, userAgent: '', address: '', ...at });
  await archivePerson(o.ctx, { personId: midwife.id });
  expect(await rolesOf(o, midwife)).toEqual([]);
  const posts = and(eq(postHolding.personId, midwife.id), isNull(postHolding.endedAt));
  expect(await o.db.$count(postHolding, posts)).toBe(0);
  expect(await o.db.$count(session)).toBe(0);
  expect(await loadActor(o.db, own!.id)).toBeNull();
  expect((await getPeopleView(o.ctx, { text: '孙燕' })).people).toEqual([]);
  await expect(openAccount(o.ctx, { personId: midwife.id, userName: 'sunyan' })).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('a post passes from one holder to the next, and its deputy stays', async () => {
  const o = await administered();
  const { obstetrician } = o.posts;
  const post = { unitId: o.units.hospital.id, postName: obstetrician.name, rank: 'holder' as const };
  await holdPost(o.ctx, { ...post, personId: o.people.backup.id });
  const held = await o.db
    .select({ personId: postHolding.personId, rank: postHolding.rank })
    .from(postHolding)
    .where(and(eq(postHolding.postId, obstetrician.id), isNull(postHolding.endedAt)));
  expect(held).toHaveLength(2);
  expect(held).toContainEqual({ personId: o.people.backup.id, rank: 'holder' });
  expect(held).toContainEqual({ personId: o.people.otherHead.id, rank: 'deputy' });
});

test('two who edit the same person: the second is told', async () => {
  const o = await administered();
  const { staff } = o.people;
  const edit = (title: string) =>
    editPerson(o.ctx, {
      personId: staff.id,
      unitId: o.units.hospital.id,
      sectionId: o.sections.publicHealth.id,
      name: staff.name,
      ...noFacts,
      title,
      version: 1,
    });
  await edit('主管护师');
  await expect(edit('护师')).rejects.toMatchObject({ kind: 'conflict', code: 'person-changed' });
});

test('the list of people is for those who keep their records, a page at a time', async () => {
  const o = await administered();
  await expect(getPeopleView(o.ctxFor(o.people.staff), {})).rejects.toMatchObject({ kind: 'forbidden' });
  const unitId = o.units.hospital.id;
  await o.db.insert(person).values(Array.from({ length: 60 }, (_, n) => ({ unitId, name: `测${100 + n}` })));
  const first = await getPeopleView(o.ctx, { text: '测' });
  expect(first.people).toHaveLength(50);
  const second = await getPeopleView(o.ctx, { text: '测', after: first.next! });
  expect([second.people.length, second.next]).toEqual([10, null]);
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(60);
  expect((await getPeopleView(o.ctx, { text: '%' })).people).toEqual([]);
});
