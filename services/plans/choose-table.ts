import { eq } from 'drizzle-orm';
import { plan, planRevision, sourceDocument } from '#db/schema/plans';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { TableReading } from '#domain/plan-reader/task-table';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { conflict, invalid, notFound } from '#services/errors';
import { ChooseTableInput } from './inputs';
import { documentSubject } from './plan-subject';
import { readFile } from './take-in-document';

/**
 * Reads an imported workbook again from its kept bytes, by the sheet and the columns that a person chose. Only while no plan was taken from it:
 * what was taken rests on the text as it was read.
 */
export async function chooseTable(ctx: Context, input: ChooseTableInput): Promise<void> {
  authorize(ctx, 'plan.import', await documentSubject(ctx, input.documentId));
  const { documentId, sheet, uses } = ChooseTableInput.parse(input);
  const [kept] = await ctx.db.select().from(sourceDocument).where(eq(sourceDocument.id, documentId));
  if (!kept) throw notFound('document');
  if (kept.tableReading === null) throw invalid('sheet', 'no-table');
  if (sheet >= kept.tableReading.sheets.length) throw invalid('sheet', 'no-such-sheet');
  const bytes = await ctx.ports.store.get(kept.sha256);
  const { text, remarks, tableReading } = await readFile(kept.fileName, bytes, { sheet, uses });
  const reading = readPlan(text);
  if (reading.plans.length === 0) throw invalid('source', 'no-plan-found');
  await ctx.db.transaction(async (tx) => {
    await tx
      .select({ id: sourceDocument.id })
      .from(sourceDocument)
      .where(eq(sourceDocument.id, documentId))
      .for('update');
    const taken = await tx.$count(plan, eq(plan.documentId, documentId));
    const brought = await tx.$count(planRevision, eq(planRevision.documentId, documentId));
    if (taken + brought > 0) throw conflict('plans-taken');
    await tx
      .update(sourceDocument)
      .set({ text, remarks, tableReading, reading })
      .where(eq(sourceDocument.id, documentId));
    await audit(tx, ctx, {
      action: 'plan.import',
      subject: 'document',
      subjectId: documentId,
      unitId: kept.unitId,
      before: choiceOf(kept.tableReading),
      after: choiceOf(tableReading),
    });
  });
}

function choiceOf(table: TableReading | null): Record<string, unknown> {
  return { sheet: table?.sheet, columns: table?.columns.map(({ header, use }) => `${header}: ${use}`) };
}
