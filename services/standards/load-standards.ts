import { and, eq, isNull } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { standardEdition } from '#db/schema/standards';
import { readPack, type PackProblem } from '#domain/service-standards/read-pack';
import { audit } from '#services/audit';
import { actingPerson, authorize, type Context } from '#services/context';
import { invalid, refusedBy } from '#services/errors';
import { unitSubject } from '#services/plans/plan-subject';
import { LoadStandardsInput } from './inputs';
import { knownEditions } from './known-editions';
import { MOST_PACK_BYTES, packFile } from './pack-file';

/** The edition that was loaded, or everything that is wrong in its file; then nothing is kept. */
export type LoadedStandards =
  | { readonly ok: true; readonly editionId: string; readonly title: string; readonly standards: number }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Loads an edition of service standards (规则包) for a unit and all below it, from a file whose bytes are kept. What is no table at all is
 * refused; what is one and is wrong somewhere is answered with every line. An edition of the same title and first day stands once.
 */
export async function loadStandards(ctx: Context, input: LoadStandardsInput): Promise<LoadedStandards> {
  authorize(ctx, 'policy.edit', await unitSubject(ctx, input.unitId));
  const { unitId, fileName, bytes } = LoadStandardsInput.parse(input);
  const loadedBy = actingPerson(ctx);
  const file = await packFile(fileName, bytes);
  if (!file.ok) {
    const line = 'line' in file ? { line: file.line } : { limitBytes: MOST_PACK_BYTES };
    throw invalid('file', `standards-${file.reason}`, line);
  }
  return ctx.db.transaction(async (tx) => {
    // Two editions for one unit come one after the other, so that none is loaded twice.
    await tx.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)).for('update');
    const titles = (await knownEditions(tx, unitId)).map(({ title }) => title);
    const read = readPack(file.rows, titles);
    if (!read.ok) return { ok: false, problems: read.problems };
    const { title, validFrom } = read.pack;
    const [same] = await tx
      .select({ id: standardEdition.id })
      .from(standardEdition)
      .where(
        and(
          eq(standardEdition.unitId, unitId),
          eq(standardEdition.title, title),
          eq(standardEdition.validFrom, validFrom),
          isNull(standardEdition.withdrawnAt),
        ),
      );
    if (same) throw refusedBy('edition-is-loaded', { title, validFrom });
    const sha256 = await ctx.ports.store.put(bytes);
    const [loaded] = await tx
      .insert(standardEdition)
      .values({ unitId, ...read.pack, fileName, sha256, loadedBy, loadedAt: ctx.now })
      .returning({ id: standardEdition.id });
    if (!loaded) throw new Error('an insert returned no row');
    const { standards, ...facts } = read.pack;
    await audit(tx, ctx, {
      action: 'policy.edit',
      subject: 'standard-edition',
      subjectId: loaded.id,
      unitId,
      after: { ...facts, standards: standards.length, fileName, sha256 },
    });
    return { ok: true, editionId: loaded.id, title, standards: standards.length };
  });
}
