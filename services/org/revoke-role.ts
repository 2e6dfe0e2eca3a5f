import { and, eq, isNull } from 'drizzle-orm';
import { roleGrant, unit } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { notFound } from '../errors';
import { RevokeRoleInput } from './inputs';
import { keepAdministrator } from './keep-administrator';

/** Takes a role away. Nobody takes away the last administrator of a unit. */
export async function revokeRole(ctx: Context, input: RevokeRoleInput): Promise<void> {
  const { grantId } = RevokeRoleInput.parse(input);
  const [found] = await ctx.db
    .select({ grant: roleGrant, unitPath: unit.path })
    .from(roleGrant)
    .innerJoin(unit, eq(unit.id, roleGrant.unitId))
    .where(eq(roleGrant.id, grantId))
    .limit(1);
  if (!found) throw notFound('role-grant');
  authorize(ctx, 'role.grant', found);
  const { grant } = found;
  await ctx.db.transaction(async (tx) => {
    await keepAdministrator(tx, { grantId });
    const [revoked] = await tx
      .update(roleGrant)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrant.id, grantId), isNull(roleGrant.revokedAt)))
      .returning({ id: roleGrant.id });
    if (!revoked) return;
    await audit(tx, ctx, {
      action: 'role.grant',
      subject: 'role-grant',
      subjectId: grantId,
      unitId: grant.unitId,
      before: { personId: grant.personId, role: grant.role, sectionId: grant.sectionId },
    });
  });
}
