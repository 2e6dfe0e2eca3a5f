import { account } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { hashPassword } from '../accounts/password-hash';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { invalid } from '../errors';
import { AddPersonInput } from './inputs';
import { oneTimePassword } from './one-time-password';
import { sectionWithin, unitStanding } from './unit-standing';

/** Adds a person to a unit; with a user name, an account too, whose one-time password is returned once and never stored. */
export async function addPerson(
  ctx: Context,
  input: AddPersonInput,
): Promise<{ personId: string; password: string | null }> {
  authorize(ctx, 'person.edit', await unitStanding(ctx.db, input.unitId));
  const { userName, ...facts } = AddPersonInput.parse(input);
  const password = userName ? oneTimePassword() : null;
  const passwordHash = password ? await hashPassword(password) : null;
  return ctx.db.transaction(async (tx) => {
    await sectionWithin(tx, facts.sectionId, facts.unitId);
    const [added] = await tx.insert(person).values(facts).returning({ id: person.id });
    if (!added) throw new Error('insert returned no row');
    if (userName && passwordHash) {
      const [opened] = await tx
        .insert(account)
        .values({ personId: added.id, userName, passwordHash, mustChangePassword: true })
        .onConflictDoNothing()
        .returning({ id: account.id });
      if (!opened) throw invalid('userName', 'user-name-taken', { userName });
    }
    await audit(tx, ctx, {
      action: 'person.edit',
      subject: 'person',
      subjectId: added.id,
      unitId: facts.unitId,
      after: { name: facts.name, sectionId: facts.sectionId, userName },
    });
    return { personId: added.id, password };
  });
}
