import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { SaveWrittenPlanInput } from './inputs';
import { keepState } from './written-states';
import { openWritten, overwrite, writtenSubject } from './written-store';

/**
 * Saves a written plan as typed, over the version that the person has seen. How it stood before another person or a new stretch of ten
 * minutes is kept, and each such stretch leaves one record: a save every few seconds would bury the log.
 */
export async function saveWrittenPlan(
  ctx: Context,
  input: SaveWrittenPlanInput,
): Promise<{ version: number; savedAt: string }> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const { title, year, blocks, ...step } = SaveWrittenPlanInput.parse(input);
  const by = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const row = await openWritten(tx, step);
    const begins = await keepState(tx, ctx, row, by);
    const { version } = await overwrite(tx, row, { title, year, blocks, changedBy: by, changedAt: ctx.now });
    if (begins) {
      await audit(tx, ctx, {
        action: 'writing.save',
        subject: 'written-plan',
        subjectId: row.id,
        unitId: row.unitId,
        before: { title: row.title, version: row.version },
        after: { title, version },
      });
    }
    return { version, savedAt: ctx.now.toISOString() };
  });
}
