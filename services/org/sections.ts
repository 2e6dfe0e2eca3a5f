import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { person, section } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { invalid, refusedBy } from '../errors';
import { AddSectionInput, RenameSectionInput, SectionInput } from './inputs';
import { sectionStanding, unitStanding } from './unit-standing';

/** Adds a section (科室) to a unit; one that was archived under the name comes back. */
export async function addSection(ctx: Context, input: AddSectionInput): Promise<{ sectionId: string }> {
  authorize(ctx, 'org.edit', await unitStanding(ctx.db, input.unitId));
  const { unitId, name } = AddSectionInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(section)
      .values({ unitId, name })
      .onConflictDoUpdate({
        target: [section.unitId, section.name],
        set: { archivedAt: null },
        setWhere: isNotNull(section.archivedAt),
      })
      .returning({ id: section.id });
    if (!added) throw invalid('name', 'section-exists', { name });
    await audit(tx, ctx, { action: 'org.edit', subject: 'section', subjectId: added.id, unitId, after: { name } });
    return { sectionId: added.id };
  });
}

export async function renameSection(ctx: Context, input: RenameSectionInput): Promise<void> {
  const standing = await sectionStanding(ctx.db, input.sectionId);
  authorize(ctx, 'org.edit', standing);
  const { sectionId, name } = RenameSectionInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const others = and(eq(section.unitId, standing.id), eq(section.name, name), ne(section.id, sectionId));
    if ((await tx.$count(section, others)) > 0) throw invalid('name', 'section-exists', { name });
    await tx
      .update(section)
      .set({ name, version: sql`${section.version} + 1` })
      .where(eq(section.id, sectionId));
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'section',
      subjectId: sectionId,
      unitId: standing.id,
      before: { name: standing.name },
      after: { name },
    });
  });
}

/** Takes an empty section out of use; refused while people belong to it. */
export async function archiveSection(ctx: Context, input: SectionInput): Promise<void> {
  const { sectionId } = SectionInput.parse(input);
  const standing = await sectionStanding(ctx.db, sectionId);
  authorize(ctx, 'org.edit', standing);
  await ctx.db.transaction(async (tx) => {
    const inside = await tx.$count(person, and(eq(person.sectionId, sectionId), isNull(person.archivedAt)));
    if (inside > 0) throw refusedBy('section-not-empty', { people: inside });
    await tx.update(section).set({ archivedAt: ctx.now }).where(eq(section.id, sectionId));
    await audit(tx, ctx, {
      action: 'org.edit',
      subject: 'section',
      subjectId: sectionId,
      unitId: standing.id,
      after: { archived: true },
    });
  });
}
