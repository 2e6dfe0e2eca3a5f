import { and, eq, isNull } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import { writtenPlan } from '#db/schema/writing';
import type { AskedEdit } from '#domain/planning/draft';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { refusedBy } from '#services/errors';
import { choosePlans } from '#services/plans/choose-plans';
import { editDraft } from '#services/plans/edit-draft';
import { enterDocument } from '#services/plans/take-in-document';
import { WrittenStepInput } from './inputs';
import { writtenDocument } from './written-document';
import { openWritten, overwrite, writtenSubject, type WrittenRow } from './written-store';

/**
 * Hands a written plan over to be reviewed: its text becomes a document of the unit and is read and made a draft as an imported one is. A
 * text that the reader takes for several plans is left to be chosen from; `planId` is then null.
 */
export async function sendWrittenPlan(
  ctx: Context,
  input: WrittenStepInput,
): Promise<{ documentId: string; planId: string | null }> {
  authorize(ctx, 'plan.import', await writtenSubject(ctx, input.writtenId));
  const step = WrittenStepInput.parse(input);
  const row = await ctx.db.transaction((tx) => openUnsent(tx, step));
  const document = await writtenDocument(ctx.ports.store, row);
  const documentId = await ctx.db.transaction(async (tx) => {
    await openUnsent(tx, step);
    const entered = await enterDocument(tx, ctx, row.unitId, document);
    await overwrite(tx, row, {});
    await audit(tx, ctx, {
      action: 'writing.send',
      subject: 'written-plan',
      subjectId: row.id,
      unitId: row.unitId,
      after: { documentId: entered, title: row.title, characters: document.text.length },
    });
    return entered;
  });
  if (document.reading.plans.length !== 1) return { documentId, planId: null };
  const { planIds } = await choosePlans(ctx, { documentId, planIndexes: [0] });
  const [planId = null] = planIds;
  if (planId !== null) await makeKnown(ctx, row, planId);
  return { documentId, planId };
}

async function openUnsent(tx: Transaction, step: WrittenStepInput): Promise<WrittenRow> {
  const row = await openWritten(tx, step);
  if (row.planId !== null) throw refusedBy('sent-already');
  return row;
}

/** Ties the draft to its text, and gives it the title and the year that were chosen where the reader came to others. */
async function makeKnown(ctx: Context, row: WrittenRow, planId: string): Promise<void> {
  await ctx.db
    .update(writtenPlan)
    .set({ planId })
    .where(and(eq(writtenPlan.id, row.id), isNull(writtenPlan.planId)));
  const [made] = await ctx.db
    .select({ title: plan.title, year: plan.year, version: plan.version })
    .from(plan)
    .where(eq(plan.id, planId));
  if (!made) return;
  const edits: AskedEdit[] = [];
  if (row.title !== '' && made.title !== row.title) edits.push({ kind: 'set-title', title: row.title });
  if (row.year !== null && made.year !== row.year) edits.push({ kind: 'set-year', year: row.year });
  let { version } = made;
  for (const edit of edits) ({ version } = await editDraft(ctx, { planId, version, edit }));
}
