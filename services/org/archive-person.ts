import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { account, session } from '#db/schema/accounts';
import { person, postHolding, roleGrant } from '#db/schema/org';
import { task } from '#db/schema/tasks';
import { RUNNING_STATES } from '#domain/tasks/task-states';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { refusedBy } from '../errors';
import { PersonInput } from './inputs';
import { keepAdministrator } from './keep-administrator';
import { personReach, personStanding } from './unit-standing';

/**
 * A person leaves: roles, posts, account and sessions end. Refused while the person owns or backs up tasks that run or are to come:
 * nothing may be left without an owner, so they are handed over first. The last administrator of a unit stays.
 */
export async function archivePerson(ctx: Context, input: PersonInput): Promise<void> {
  const { personId } = PersonInput.parse(input);
  const standing = await personStanding(ctx.db, personId);
  authorize(ctx, 'person.edit', standing);
  for (const held of await personReach(ctx.db, personId)) authorize(ctx, 'person.edit', held);
  await ctx.db.transaction(async (tx) => {
    const owed = await tx.$count(
      task,
      and(
        or(eq(task.ownerId, personId), eq(task.backupId, personId)),
        inArray(task.state, ['planned', 'suspended', ...RUNNING_STATES]),
      ),
    );
    if (owed > 0) throw refusedBy('person-owes-tasks', { count: owed });
    await keepAdministrator(tx, { personId });
    const [changed] = await tx
      .update(person)
      .set({ archivedAt: ctx.now })
      .where(and(eq(person.id, personId), isNull(person.archivedAt)))
      .returning({ id: person.id });
    if (!changed) return;
    await tx
      .update(roleGrant)
      .set({ revokedAt: ctx.now })
      .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)));
    await tx
      .update(postHolding)
      .set({ endedAt: ctx.now })
      .where(and(eq(postHolding.personId, personId), isNull(postHolding.endedAt)));
    const [closed] = await tx
      .update(account)
      .set({ disabledAt: ctx.now })
      .where(eq(account.personId, personId))
      .returning({ id: account.id });
    if (closed) await tx.delete(session).where(eq(session.userId, closed.id));
    await audit(tx, ctx, {
      action: 'person.edit',
      subject: 'person',
      subjectId: personId,
      unitId: standing.id,
      after: { archived: true },
    });
  });
}
