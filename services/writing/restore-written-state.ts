import { and, eq } from 'drizzle-orm';
import { writtenState } from '#db/schema/writing';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { RestoreWrittenStateInput } from './inputs';
import { keepStateNow } from './written-states';
import { openWritten, overwrite, writtenSubject } from './written-store';

/** Makes a written plan what it was in an earlier state; how it stands now is kept beside the others. */
export async function restoreWrittenState(ctx: Context, input: RestoreWrittenStateInput): Promise<{ version: number }> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const { stateVersion, ...step } = RestoreWrittenStateInput.parse(input);
  const by = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const row = await openWritten(tx, step);
    const [state] = await tx
      .select()
      .from(writtenState)
      .where(and(eq(writtenState.writtenId, row.id), eq(writtenState.version, stateVersion)));
    if (!state) throw notFound('written-state');
    await keepStateNow(tx, row);
    const { title, year, blocks } = state;
    const saved = await overwrite(tx, row, { title, year, blocks, changedBy: by, changedAt: ctx.now });
    await audit(tx, ctx, {
      action: 'writing.restore',
      subject: 'written-plan',
      subjectId: row.id,
      unitId: row.unitId,
      before: { version: row.version },
      after: { stateVersion, version: saved.version },
    });
    return saved;
  });
}
