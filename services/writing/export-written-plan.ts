import { eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { writtenPlan } from '#db/schema/writing';
import { paperOfWritten } from '#domain/plan-writing/paper-of-written';
import { authorize, type Context } from '#services/context';
import { wordFile, type WordFile } from '#services/documents/word-file';
import { notFound } from '#services/errors';
import { WrittenRefInput } from './inputs';
import { standingPaper } from './standing-paper';
import { writtenSubject } from './written-store';

/** A plan in writing as an official document, as it was saved last. */
export async function exportWrittenPlan(ctx: Context, input: WrittenRefInput): Promise<WordFile> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const { writtenId } = WrittenRefInput.parse(input);
  const [row] = await ctx.db
    .select({
      title: writtenPlan.title,
      year: writtenPlan.year,
      planId: writtenPlan.planId,
      blocks: writtenPlan.blocks,
      unitName: unit.name,
    })
    .from(writtenPlan)
    .innerJoin(unit, eq(unit.id, writtenPlan.unitId))
    .where(eq(writtenPlan.id, writtenId));
  if (!row) throw notFound('written-plan');
  const year = row.planId === null ? row.year : (await standingPaper(ctx.db, row.planId)).year;
  return wordFile(paperOfWritten(row, year), { title: row.title, creator: row.unitName });
}
