import { writtenPlan } from '#db/schema/writing';
import { blocksOfTemplate } from '#domain/plan-writing/templates';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { unitSubject } from '#services/plans/plan-subject';
import { StartWritingInput } from './inputs';

/** Begins a plan of a unit: on an empty page, on a template's headings, or with a text that somebody has at hand. */
export async function startWriting(ctx: Context, input: StartWritingInput): Promise<{ writtenId: string }> {
  authorize(ctx, 'plan.import', await unitSubject(ctx, input.unitId));
  const { unitId, title, year, from } = StartWritingInput.parse(input);
  const by = actingPerson(ctx);
  const blocks = from.kind === 'text' ? from.blocks : blocksOfTemplate(from.template);
  return ctx.db.transaction(async (tx) => {
    const [started] = await tx
      .insert(writtenPlan)
      .values({ unitId, title, year, blocks, startedBy: by, startedAt: ctx.now, changedBy: by, changedAt: ctx.now })
      .returning({ id: writtenPlan.id });
    if (!started) throw new Error('an insert returned no row');
    await audit(tx, ctx, {
      action: 'writing.start',
      subject: 'written-plan',
      subjectId: started.id,
      unitId,
      after: { title, year, from: from.kind === 'template' ? from.template : from.kind },
    });
    return { writtenId: started.id };
  });
}
