import { and, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { audit } from '../audit';
import { authorize, type Context } from '../context';
import { conflict, notFound } from '../errors';
import { EditPersonInput } from './inputs';
import { personStanding, sectionWithin, unitStanding } from './unit-standing';

/** Changes a person's facts or moves them to another unit; both units must be the actor's to edit. */
export async function editPerson(ctx: Context, input: EditPersonInput): Promise<void> {
  authorize(ctx, 'person.edit', await personStanding(ctx.db, input.personId));
  authorize(ctx, 'person.edit', await unitStanding(ctx.db, input.unitId));
  const { personId, version, ...facts } = EditPersonInput.parse(input);
  await ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(person).where(eq(person.id, personId)).limit(1);
    if (!before) throw notFound('person');
    await sectionWithin(tx, facts.sectionId, facts.unitId);
    const [changed] = await tx
      .update(person)
      .set({ ...facts, version: version + 1 })
      .where(and(eq(person.id, personId), eq(person.version, version)))
      .returning({ id: person.id });
    if (!changed) throw conflict('person-changed', { name: before.name });
    await audit(tx, ctx, {
      action: 'person.edit',
      subject: 'person',
      subjectId: personId,
      unitId: facts.unitId,
      before: { name: before.name, unitId: before.unitId, sectionId: before.sectionId, title: before.title },
      after: { name: facts.name, unitId: facts.unitId, sectionId: facts.sectionId, title: facts.title },
    });
  });
}
