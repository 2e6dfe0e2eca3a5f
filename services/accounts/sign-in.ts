import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { account, signInThrottle } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { ADDRESS_THROTTLE, NAME_THROTTLE, type ThrottlePolicy, waitAfter } from '#domain/access/throttle';
import { OfficeError, tooMany } from '../errors';
import { SignInInput } from './inputs';
import { hashPassword, matchesPassword } from './password-hash';

/** Hashed once, so that an unknown name takes as long as a known one. */
const nobody = hashPassword('nobody has this password');

/**
 * Checks a name and a password. Returns the account's id; refuses with `wrong-credentials` without saying which half was wrong, and
 * with `locked` and the seconds to wait after too many failures by name or by address.
 */
export async function signIn(
  { db, now, address }: { db: Database; now: Date; address: string },
  input: SignInInput,
): Promise<{ accountId: string }> {
  const { userName, password } = SignInInput.parse(input);
  const keys = { name: `name:${userName.toLowerCase()}`, address: `address:${address}` };
  await refuseWhileLocked(db, now, Object.values(keys));

  const [found] = await db
    .select({ id: account.id, passwordHash: account.passwordHash })
    .from(account)
    .innerJoin(person, and(eq(person.id, account.personId), isNull(person.archivedAt)))
    .where(and(eq(account.userName, userName.toLowerCase()), isNull(account.disabledAt)))
    .limit(1);
  const matches = await matchesPassword(found?.passwordHash ?? (await nobody), password);
  if (!found || !matches) {
    await countFailure(db, now, keys.name, NAME_THROTTLE);
    await countFailure(db, now, keys.address, ADDRESS_THROTTLE);
    throw new OfficeError('invalid', 'wrong-credentials', 'password');
  }
  await db.delete(signInThrottle).where(eq(signInThrottle.key, keys.name));
  return { accountId: found.id };
}

async function refuseWhileLocked(db: Database, now: Date, keys: string[]): Promise<void> {
  const rows = await db.select().from(signInThrottle).where(inArray(signInThrottle.key, keys));
  const until = Math.max(0, ...rows.map((row) => row.lockedUntil?.getTime() ?? 0));
  if (until > now.getTime()) throw tooMany('locked', { seconds: Math.ceil((until - now.getTime()) / 1_000) });
}

async function countFailure(db: Database, now: Date, key: string, policy: ThrottlePolicy): Promise<void> {
  const forgotten = new Date(now.getTime() - policy.forgetAfterSeconds * 1_000);
  const [row] = await db
    .insert(signInThrottle)
    .values({ key, failures: 1, lastFailureAt: now })
    .onConflictDoUpdate({
      target: signInThrottle.key,
      set: {
        failures: sql`case when ${signInThrottle.lastFailureAt} < ${forgotten.toISOString()}::timestamptz then 1 else ${signInThrottle.failures} + 1 end`,
        lastFailureAt: now,
      },
    })
    .returning({ failures: signInThrottle.failures });
  const seconds = waitAfter(row?.failures ?? 1, policy);
  if (seconds > 0) {
    await db
      .update(signInThrottle)
      .set({ lockedUntil: new Date(now.getTime() + seconds * 1_000) })
      .where(eq(signInThrottle.key, key));
  }
}
