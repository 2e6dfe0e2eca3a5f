import { desc, eq } from 'drizzle-orm';
import { partyMatch, person, unit } from '#db/schema/org';
import { can } from '#domain/access/index';
import type { RememberedAnswer } from '#domain/planning/questions/carried-answers';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { UnitRefInput } from './inputs';
import { namesOf, type NamedAssignment } from './named-assignment';
import { unitSubject } from './plan-subject';
import { allRemembered } from './reading-memory';

/** What a unit's earlier plans taught: how its words are meant, and whom its parties mean. */
export interface ReadingMemory {
  readonly unit: { readonly id: string; readonly name: string };
  /** Newest first. */
  readonly answers: readonly RememberedAnswer[];
  readonly parties: readonly RememberedParty[];
  readonly mayForget: boolean;
}

export interface RememberedParty {
  readonly party: string;
  readonly assignment: NamedAssignment;
  readonly by: string;
  readonly on: CalendarDate;
}

/** Lists what is remembered for a unit's next plans, for whoever may read them. */
export async function getReadingMemory(ctx: Context, input: UnitRefInput): Promise<ReadingMemory> {
  const subject = await unitSubject(ctx, input.unitId);
  authorize(ctx, 'plan.read', subject);
  const { unitId } = UnitRefInput.parse(input);
  const [place] = await ctx.db.select({ id: unit.id, name: unit.name }).from(unit).where(eq(unit.id, unitId));
  if (!place) throw notFound('unit');
  const rows = await ctx.db
    .select({ match: partyMatch, by: person.name })
    .from(partyMatch)
    .innerJoin(person, eq(person.id, partyMatch.chosenBy))
    .where(eq(partyMatch.unitId, unitId))
    .orderBy(desc(partyMatch.chosenAt), partyMatch.party);
  const assignments = rows.map(({ match: { toUnitId, toSectionId, ownerId, backupId } }) => {
    return { unitId: toUnitId, sectionId: toSectionId, ownerId, backupId };
  });
  const name = await namesOf(ctx.db, assignments);
  const parties = rows.flatMap(({ match: { party, chosenAt }, by }, at) => {
    const assignment = assignments[at];
    return assignment ? [{ party, assignment: name(assignment), by, on: dateInShanghai(chosenAt) }] : [];
  });
  return {
    unit: place,
    answers: await allRemembered(ctx.db, unitId),
    parties,
    mayForget: can(ctx.actor, 'plan.edit', subject),
  };
}
