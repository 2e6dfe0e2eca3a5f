import { eq } from 'drizzle-orm';
import { account, session } from '#db/schema/accounts';
import { hashPassword } from '../accounts/password-hash';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { invalid } from '../errors';
import { OpenAccountInput } from './inputs';
import { oneTimePassword } from './one-time-password';
import { personReach, personStanding } from './unit-standing';

/**
 * Opens an account for a person, or gives the one that is there a new one-time password and ends its sessions. The password is
 * returned once and must be changed at the first sign-in.
 */
export async function openAccount(ctx: Context, input: OpenAccountInput): Promise<{ password: string }> {
  const standing = await personStanding(ctx.db, input.personId);
  authorize(ctx, 'person.edit', standing);
  for (const held of await personReach(ctx.db, input.personId)) authorize(ctx, 'person.edit', held);
  const { personId, userName } = OpenAccountInput.parse(input);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction(async (tx) => {
    const [taken] = await tx
      .select({ personId: account.personId })
      .from(account)
      .where(eq(account.userName, userName))
      .limit(1);
    if (taken && taken.personId !== personId) throw invalid('userName', 'user-name-taken', { userName });
    const [opened] = await tx
      .insert(account)
      .values({ personId, userName, passwordHash, mustChangePassword: true })
      .onConflictDoUpdate({
        target: account.personId,
        set: { userName, passwordHash, mustChangePassword: true, disabledAt: null },
      })
      .returning({ id: account.id });
    if (!opened) throw new Error('upsert returned no row');
    await tx.delete(session).where(eq(session.userId, opened.id));
    await audit(tx, ctx, {
      action: 'person.edit',
      subject: 'account',
      subjectId: opened.id,
      unitId: standing.id,
      after: { userName, passwordReset: true },
    });
  });
  return { password };
}
