import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { account, signInThrottle } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { waitAfter, ADDRESS_THROTTLE, NAME_THROTTLE } from '#domain/access/throttle';
import { hashPassword } from '#services/accounts/password-hash';
import { signIn } from '#services/accounts/sign-in';
import { OfficeError } from '#services/errors';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const password = 'green bamboo by the river';
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

async function officeWithAccount(): Promise<Office> {
  const o = await office((await testDatabase()).db);
  await o.db.insert(account).values({ personId: o.people.staff.id, userName: 'wangxm', passwordHash });
  return o;
}

const start = new Date('2026-03-02T01:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

/** What an attempt comes to: the account, or the refusal's code with the seconds to wait. */
async function attempt(o: Office, given: { userName?: string; password?: string; address?: string; now?: Date } = {}) {
  const { userName = 'wangxm', address = '192.0.2.1', now = start } = given;
  try {
    const { accountId } = await signIn({ db: o.db, now, address }, { userName, password: given.password ?? password });
    return accountId;
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    return 'seconds' in error.facts ? `${error.code} ${error.facts['seconds']}` : error.code;
  }
}

async function fail(o: Office, times: number, given: Parameters<typeof attempt>[1] = {}) {
  for (let done = 0; done < times; done += 1) await attempt(o, { password: 'not the password', ...given });
}

test('the right password lets in, in whatever letters the name is typed', async () => {
  const o = await officeWithAccount();
  const [own] = await o.db.select().from(account);
  expect(await attempt(o)).toBe(own?.id);
  expect(await attempt(o, { userName: ' WangXM ' })).toBe(own?.id);
});

test('a wrong password and an unknown name are refused in the same words, and both are counted', async () => {
  const o = await officeWithAccount();
  expect(await attempt(o, { password: 'wrong' })).toBe('wrong-credentials');
  expect(await attempt(o, { userName: 'nobody', password: 'wrong' })).toBe('wrong-credentials');
  const counted = await o.db.select().from(signInThrottle).orderBy(signInThrottle.key);
  expect(counted.map(({ key, failures }) => [key, failures])).toEqual([
    ['address:192.0.2.1', 2],
    ['name:nobody', 1],
    ['name:wangxm', 1],
  ]);
});

test('an unknown name is checked against a password, too, and takes as long', async () => {
  const o = await officeWithAccount();
  await attempt(o, { userName: 'warm-up', password: 'wrong' });
  const took = async (userName: string) => {
    const runs: number[] = [];
    for (const address of ['192.0.2.2', '192.0.2.3', '192.0.2.4']) {
      const began = performance.now();
      await attempt(o, { userName, password: 'wrong', address });
      runs.push(performance.now() - began);
    }
    return Math.min(...runs);
  };
  // Without a hash to check, an answer comes ten times as fast.
  expect(await took('nobody')).toBeGreaterThan((await took('wangxm')) / 4);
});

test('five failures lock the name for half a minute, and the seconds left are told', async () => {
  const o = await officeWithAccount();
  await fail(o, NAME_THROTTLE.freeFailures);
  expect(await attempt(o)).toBe('locked 30');
  expect(await attempt(o, { now: later(20) })).toBe('locked 10');
  expect(await attempt(o, { now: later(20), address: '198.51.100.7' })).toBe('locked 10');
  expect(await attempt(o, { now: later(31) })).toMatch(/-/u);
});

test('while a name is locked, attempts neither count nor lock it longer', async () => {
  const o = await officeWithAccount();
  await fail(o, NAME_THROTTLE.freeFailures);
  await fail(o, 20, { now: later(10) });
  expect(await attempt(o, { now: later(29) })).toBe('locked 1');
});

test('each failure after a lock doubles it, up to an hour', async () => {
  const o = await officeWithAccount();
  await fail(o, NAME_THROTTLE.freeFailures);
  await fail(o, 1, { now: later(31) });
  expect(await attempt(o, { now: later(31) })).toBe('locked 60');
  expect([4, 5, 6, 7, 30].map((failures) => waitAfter(failures, NAME_THROTTLE))).toEqual([0, 30, 60, 120, 3_600]);
});

test('signing in clears the failures of the name', async () => {
  const o = await officeWithAccount();
  await fail(o, NAME_THROTTLE.freeFailures - 1);
  await attempt(o);
  await fail(o, NAME_THROTTLE.freeFailures - 1);
  expect(await attempt(o)).toMatch(/^[0-9a-f]{8}-/u);
});

test('failures of yesterday are forgotten', async () => {
  const o = await officeWithAccount();
  await fail(o, NAME_THROTTLE.freeFailures - 1);
  await fail(o, 1, { now: later(NAME_THROTTLE.forgetAfterSeconds + 1) });
  expect(await attempt(o, { now: later(NAME_THROTTLE.forgetAfterSeconds + 2) })).toMatch(/^[0-9a-f]{8}-/u);
});

test('an address that fails with many names is locked as a whole; others are not', async () => {
  const o = await officeWithAccount();
  await o.db
    .insert(signInThrottle)
    .values({ key: 'address:192.0.2.1', failures: ADDRESS_THROTTLE.freeFailures - 1, lastFailureAt: start });
  await fail(o, 1, { userName: 'guess-50' });
  expect(await attempt(o)).toBe('locked 30');
  expect(await attempt(o, { address: '198.51.100.7' })).toMatch(/^[0-9a-f]{8}-/u);
});

test('a disabled account and one of a person who has left do not enter, in the words for a wrong password', async () => {
  const o = await officeWithAccount();
  const own = and(eq(account.personId, o.people.staff.id));
  await o.db.update(account).set({ disabledAt: start }).where(own);
  expect(await attempt(o)).toBe('wrong-credentials');
  await o.db.update(account).set({ disabledAt: null }).where(own);
  await o.db.update(person).set({ archivedAt: start }).where(eq(person.id, o.people.staff.id));
  expect(await attempt(o)).toBe('wrong-credentials');
});
