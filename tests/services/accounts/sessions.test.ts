import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { createSessions } from '#app/auth/lucia.server';
import { account, session } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import { acceptPassword } from '#domain/access/password';
import { changePassword } from '#services/accounts/change-password';
import { getAccountView } from '#services/accounts/get-account-view';
import { loadActor } from '#services/accounts/load-actor';
import { hashPassword } from '#services/accounts/password-hash';
import { endOtherSessions, listSessions } from '#services/accounts/sessions';
import { getAuditView } from '#services/org/get-audit-view';
import { signIn } from '#services/accounts/sign-in';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

const password = 'green bamboo by the river';
const next = 'nine herons over paddies';
const laptop = { userAgent: 'Laptop', address: '192.0.2.1' };
const phone = { userAgent: 'Phone', address: '192.0.2.2' };

/** 王小满, signed in on a laptop and a phone. */
async function twoDevices({ secure = false } = {}) {
  const o = await office((await testDatabase()).db);
  const [own] = await o.db
    .insert(account)
    .values({
      personId: o.people.staff.id,
      userName: 'wangxm',
      passwordHash: await hashPassword(password),
      mustChangePassword: true,
    })
    .returning();
  const sessions = createSessions(o.db, { secure });
  const now = new Date();
  const cookies = [await sessions.begin(own!.id, laptop, now), await sessions.begin(own!.id, phone, now)] as const;
  const idOf = (cookie: string) => /^nianlun_session=([^;]+)/u.exec(cookie)?.[1] ?? '';
  const asking = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie.split(';')[0]! } });
  return {
    o,
    sessions,
    cookies,
    now,
    accountId: own!.id,
    ids: [idOf(cookies[0]), idOf(cookies[1])] as const,
    ctx: o.ctxFor(o.people.staff, { now }),
    of: (cookie: string, at = now) => sessions.of(asking(cookie), at),
  };
}

test('the cookie is out of reach of scripts and other sites, and kept to https where the office has it', async () => {
  const open = await twoDevices();
  expect(open.cookies[0]).toMatch(/; HttpOnly/u);
  expect(open.cookies[0]).toMatch(/; SameSite=Lax/u);
  expect(open.cookies[0]).not.toMatch(/; Secure/u);
  expect((await twoDevices({ secure: true })).cookies[0]).toMatch(/; Secure/u);
});

test('the sessions are listed with where they are, never with the key to them', async () => {
  const { ctx, ids } = await twoDevices();
  const listed = await listSessions(ctx, ids[0]);
  expect(listed.map(({ userAgent, address, current }) => [userAgent, address, current])).toEqual(
    expect.arrayContaining([
      ['Laptop', '192.0.2.1', true],
      ['Phone', '192.0.2.2', false],
    ]),
  );
  expect(JSON.stringify(await getAccountView(ctx, ids[0]))).not.toContain(ids[1]);
});

test('signing out everywhere else ends the others and leaves this one, and is recorded where the unit’s records are', async () => {
  const { o, ctx, ids, cookies, of } = await twoDevices();
  expect(await endOtherSessions(ctx, ids[0])).toBe(1);
  expect(await of(cookies[0])).not.toBeNull();
  expect(await of(cookies[1])).toBeNull();
  const seen = await getAuditView(o.ctxFor(o.people.director), {});
  expect(seen.rows.map(({ action }) => action)).toEqual(['account.end-sessions']);
});

test('a session that was ended, has run out or was never there lets nobody in', async () => {
  const { o, sessions, cookies, ids, of } = await twoDevices();
  expect(await sessions.end(ids[0])).toMatch(/^nianlun_session=;/u);
  expect(await of(cookies[0])).toBeNull();
  await o.db.update(session).set({ expiresAt: new Date(Date.now() - 1_000) });
  expect(await of(cookies[1])).toBeNull();
  expect(await o.db.select().from(session)).toEqual([]);
  expect(await of('nianlun_session=made-up')).toBeNull();
});

test('use in the second half of a session’s life extends it', async () => {
  const { o, cookies, of } = await twoDevices();
  await o.db.update(session).set({ expiresAt: new Date(Date.now() + 3_600_000) });
  expect((await of(cookies[0]))?.setCookie).toMatch(/^nianlun_session=/u);
  const ends = await o.db.select({ at: session.expiresAt }).from(session).where(eq(session.userAgent, 'Laptop'));
  expect(ends[0]!.at.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
});

test('a new password ends the other sessions, opens the house and replaces the old one', async () => {
  const { o, ctx, ids, cookies, now, accountId, of } = await twoDevices();
  expect((await loadActor(o.db, accountId))?.mustChangePassword).toBe(true);
  await changePassword(ctx, { current: password, next }, ids[0]);
  expect((await loadActor(o.db, accountId))?.mustChangePassword).toBe(false);
  expect(await of(cookies[0])).not.toBeNull();
  expect(await of(cookies[1])).toBeNull();
  const at = { db: o.db, now, address: '192.0.2.9' };
  await expect(signIn(at, { userName: 'wangxm', password })).rejects.toMatchObject({ code: 'wrong-credentials' });
  await expect(signIn(at, { userName: 'wangxm', password: next })).resolves.toEqual({ accountId });
  expect(JSON.stringify(await o.db.select().from(auditRecord))).not.toMatch(/bamboo|heron|argon2/u);
});

test('a new password is refused for what is wrong with it, and then nothing changes', async () => {
  const { o, ctx, ids } = await twoDevices();
  const before = await o.db.select().from(account);
  const refusal = (given: { current: string; next: string }) =>
    changePassword(ctx, given, ids[0]).then(
      () => null,
      (error: { code?: string; field?: string }) => [error.field, error.code],
    );
  expect(await refusal({ current: 'wrong', next })).toEqual(['current', 'wrong-password']);
  expect(await refusal({ current: password, next: password })).toEqual(['next', 'password-unchanged']);
  expect(await refusal({ current: password, next: 'WangXM-2026!' })).toEqual(['next', 'password-same-as-name']);
  expect(await refusal({ current: password, next: 'aaaaaaaabbbb' })).toEqual(['next', 'password-too-simple']);
  expect(await o.db.select().from(account)).toEqual(before);
  expect(await o.db.select().from(session)).toHaveLength(2);
});

test('a password needs ten characters and may have two hundred', () => {
  expect(acceptPassword('a1b2c3d4e', 'wangxm')).toEqual({ ok: false, reason: 'too-short' });
  expect(acceptPassword('a1b2c3d4e5', 'wangxm')).toEqual({ ok: true });
  expect(acceptPassword('ab1c2'.repeat(40), 'wangxm')).toEqual({ ok: true });
  expect(acceptPassword(`${'ab1c2'.repeat(40)}x`, 'wangxm')).toEqual({ ok: false, reason: 'too-long' });
});

test('a good session of a disabled account or of a person who has left is worth nothing', async () => {
  const { o, accountId } = await twoDevices();
  expect(await loadActor(o.db, accountId)).not.toBeNull();
  await o.db.update(person).set({ archivedAt: new Date() }).where(eq(person.id, o.people.staff.id));
  expect(await loadActor(o.db, accountId)).toBeNull();
  await o.db.update(person).set({ archivedAt: null });
  await o.db.update(account).set({ disabledAt: new Date() });
  expect(await loadActor(o.db, accountId)).toBeNull();
});
