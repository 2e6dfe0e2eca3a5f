import { and, eq, isNull } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { standardEdition } from '#db/schema/standards';
import type { Subject } from '#domain/access/index';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { WithdrawStandardsInput } from './inputs';

/** Takes a loaded edition out of use; what it replaced holds again. Plans that were answered by it stay as they are. */
export async function withdrawStandards(ctx: Context, input: WithdrawStandardsInput): Promise<void> {
  authorize(ctx, 'policy.edit', await editionSubject(ctx, input.editionId));
  const { editionId } = WithdrawStandardsInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(standardEdition)
      .set({ withdrawnBy: actingPerson(ctx), withdrawnAt: ctx.now })
      .where(and(eq(standardEdition.id, editionId), isNull(standardEdition.withdrawnAt)))
      .returning({ unitId: standardEdition.unitId, title: standardEdition.title });
    if (!withdrawn) throw refusedBy('edition-is-withdrawn');
    const { unitId, title } = withdrawn;
    await audit(tx, ctx, {
      action: 'policy.edit',
      subject: 'standard-edition',
      subjectId: editionId,
      unitId,
      before: { title },
      after: { withdrawn: true },
    });
  });
}

async function editionSubject(ctx: Context, editionId: string): Promise<Subject> {
  const asked = WithdrawStandardsInput.shape.editionId.safeParse(editionId);
  if (!asked.success) throw notFound('standard-edition');
  const [row] = await ctx.db
    .select({ unitPath: unit.path })
    .from(standardEdition)
    .innerJoin(unit, eq(unit.id, standardEdition.unitId))
    .where(eq(standardEdition.id, asked.data));
  if (!row) throw notFound('standard-edition');
  return row;
}
