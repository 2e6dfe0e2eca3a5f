import { roleGrant } from '#db/schema/org';
import { reachOf } from '#domain/access/index';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { refusedBy } from '../errors';
import { GrantRoleInput } from './inputs';
import { personStanding, sectionWithin, unitStanding } from './unit-standing';

/** Gives a person a role in a unit. Granting it twice is granting it once. */
export async function grantRole(ctx: Context, input: GrantRoleInput): Promise<void> {
  const standing = await unitStanding(ctx.db, input.unitId);
  authorize(ctx, 'role.grant', standing);
  authorize(ctx, 'role.grant', await personStanding(ctx.db, input.personId));
  const { personId, unitId, sectionId, role } = GrantRoleInput.parse(input);
  if (sectionId !== null && reachOf(role, 'task.review') !== 'section') throw refusedBy('role-is-for-whole-unit');
  await ctx.db.transaction(async (tx) => {
    await sectionWithin(tx, sectionId, unitId);
    const [granted] = await tx
      .insert(roleGrant)
      .values({ personId, unitId, sectionId, role, grantedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: roleGrant.id });
    if (!granted) return;
    await audit(tx, ctx, {
      action: 'role.grant',
      subject: 'role-grant',
      subjectId: granted.id,
      unitId,
      after: { personId, role, sectionId },
    });
  });
}
