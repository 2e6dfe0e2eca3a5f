import { and, eq, getTableColumns, ne } from 'drizzle-orm';
import { account, session } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { acceptPassword } from '#domain/access/password';
import { actingPerson, type Context } from '../context';
import { audit } from '../audit';
import { invalid, notFound } from '../errors';
import { ChangePasswordInput } from './inputs';
import { hashPassword, matchesPassword } from './password-hash';

/** Sets one's own password and ends every other session of the account. `keepSessionId` is the one in which it is done. */
export async function changePassword(ctx: Context, input: ChangePasswordInput, keepSessionId: string): Promise<void> {
  const personId = actingPerson(ctx);
  const { current, next } = ChangePasswordInput.parse(input);
  const [own] = await ctx.db
    .select({ ...getTableColumns(account), unitId: person.unitId })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(account.personId, personId))
    .limit(1);
  if (!own) throw notFound('account');
  if (!(await matchesPassword(own.passwordHash, current))) throw invalid('current', 'wrong-password');
  const verdict = acceptPassword(next, own.userName);
  if (!verdict.ok) throw invalid('next', `password-${verdict.reason}`);
  if (current === next) throw invalid('next', 'password-unchanged');
  const passwordHash = await hashPassword(next);
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(account)
      .set({ passwordHash, mustChangePassword: false, version: own.version + 1 })
      .where(eq(account.id, own.id));
    await tx.delete(session).where(and(eq(session.userId, own.id), ne(session.id, keepSessionId)));
    await audit(tx, ctx, {
      action: 'account.change-password',
      subject: 'account',
      subjectId: own.id,
      unitId: own.unitId,
    });
  });
}
