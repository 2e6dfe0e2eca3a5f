import { randomUUID } from 'node:crypto';
import { account } from '#db/schema/accounts';
import { person, roleGrant, unit } from '#db/schema/org';
import type { UnitPath } from '#domain/org/org';
import { hashPassword } from '../accounts/password-hash';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { FoundOfficeInput } from './inputs';
import { oneTimePassword } from './one-time-password';
import { pathLabel } from './unit-standing';

/**
 * Gives an empty database its first unit and its first administrator, whose one-time password is returned once and must be changed
 * at the first sign-in. Answers null, and changes nothing, where there is an office already.
 */
export async function foundOffice(ctx: Context, input: FoundOfficeInput): Promise<{ password: string } | null> {
  const unitId = randomUUID();
  const path = pathLabel(unitId) as UnitPath;
  authorize(ctx, 'org.edit', { unitPath: path });
  const { unitName, personName, userName } = FoundOfficeInput.parse(input);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return ctx.db.transaction(async (tx) => {
    const [present] = await tx.select({ id: unit.id }).from(unit).limit(1);
    if (present) return null;
    await tx.insert(unit).values({ id: unitId, path, kind: 'health-bureau', name: unitName, shortName: unitName });
    const personId = randomUUID();
    await tx.insert(person).values({ id: personId, unitId, name: personName });
    await tx.insert(roleGrant).values({ personId, unitId, role: 'administrator', grantedAt: ctx.now });
    await tx.insert(account).values({ personId, userName, passwordHash, mustChangePassword: true });
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'unit',
      subjectId: unitId,
      unitId,
      after: { name: unitName, administrator: userName },
    });
    return { password };
  });
}
