import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { person, post, postHolding, roleGrant, section, unit } from '#db/schema/org';
import type { PostRank } from '#domain/org/org';
import type { Assignment } from '#domain/planning/draft';
import type { Transaction } from '#services/context';
import { rememberedMatches } from './match-memory';

/** Why a proposal is made: an earlier choice, or what the party's name says. The likeliest first. */
export const PROPOSAL_GROUNDS = ['remembered', 'person', 'post', 'section', 'unit', 'unit-kind'] as const;
export type ProposalGround = (typeof PROPOSAL_GROUNDS)[number];

export interface MatchProposal {
  readonly ground: ProposalGround;
  readonly assignment: Assignment;
}

interface Candidate extends MatchProposal {
  readonly name: string;
}

const MAX_PROPOSALS = 5;
/** The shortest end that a party and a unit's name must share for it to be one of its kind (卫生室, 卫生院). */
const SHARED_END = 3;

/**
 * Whom the parties of a unit's plan could mean: what was chosen before, people, posts and sections of the unit and units below it by
 * their names. A post brings its holder and deputy, a section or a unit its head. At most five for each party.
 */
export async function proposeMatches(
  tx: Transaction,
  unitId: string,
  parties: readonly string[],
): Promise<ReadonlyMap<string, readonly MatchProposal[]>> {
  if (parties.length === 0) return new Map();
  const remembered = await rememberedMatches(tx, unitId, parties);
  const candidates = [
    ...(await ownPeople(tx, unitId)),
    ...(await ownPosts(tx, unitId)),
    ...(await ownSections(tx, unitId)),
  ];
  const units = await unitsWithin(tx, unitId);
  return new Map(
    parties.map((party) => {
      const before = remembered.get(party);
      const proposals: MatchProposal[] = [
        ...(before ? [{ ground: 'remembered' as const, assignment: before.assignment }] : []),
        ...byName(party, candidates),
        ...byName(party, units),
        ...byKind(party, units),
      ];
      return [party, distinct(proposals).slice(0, MAX_PROPOSALS)];
    }),
  );
}

/** The same name first, then names that hold the party's or are held by it, the longest first. */
function byName(party: string, candidates: readonly Candidate[]): MatchProposal[] {
  const near = (name: string) => name.length > 1 && party.length > 1 && (party.includes(name) || name.includes(party));
  return candidates
    .filter(({ name }) => near(name))
    .sort((a, b) => Number(b.name === party) - Number(a.name === party) || b.name.length - a.name.length)
    .map(({ ground, assignment }) => ({ ground, assignment }));
}

/** Units whose names end as the party's does: 各村卫生室 means those called …村卫生室. The longest shared end counts. */
function byKind(party: string, units: readonly Candidate[]): MatchProposal[] {
  const shared = units.map((one) => ({ one, length: sharedEnd(party, one.name) }));
  const longest = Math.max(SHARED_END, ...shared.map(({ length }) => length));
  return shared
    .filter(({ length }) => length === longest)
    .map(({ one }) => ({ ground: 'unit-kind', assignment: one.assignment }));
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function distinct(proposals: readonly MatchProposal[]): MatchProposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ assignment }) => {
    const key = JSON.stringify([assignment.unitId, assignment.sectionId, assignment.ownerId]);
    return !seen.has(key) && seen.add(key);
  });
}

async function ownPeople(tx: Transaction, unitId: string): Promise<Candidate[]> {
  const rows = await tx
    .select({ id: person.id, name: person.name, sectionId: person.sectionId })
    .from(person)
    .where(and(eq(person.unitId, unitId), isNull(person.archivedAt)));
  return rows.map(({ id, name, sectionId }) => ({
    ground: 'person',
    name,
    assignment: { unitId, sectionId, ownerId: id, backupId: null },
  }));
}

async function ownPosts(tx: Transaction, unitId: string): Promise<Candidate[]> {
  const rows = await tx
    .select({
      postId: post.id,
      name: post.name,
      sectionId: post.sectionId,
      rank: postHolding.rank,
      personId: person.id,
    })
    .from(post)
    .leftJoin(postHolding, and(eq(postHolding.postId, post.id), isNull(postHolding.endedAt)))
    .leftJoin(person, and(eq(person.id, postHolding.personId), isNull(person.archivedAt)))
    .where(and(eq(post.unitId, unitId), isNull(post.archivedAt)));
  const inRank = (postId: string, rank: PostRank) =>
    rows.find((row) => row.postId === postId && row.rank === rank)?.personId ?? null;
  const posts = new Map(rows.map((row) => [row.postId, row]));
  return [...posts.values()].map(({ postId, name, sectionId }) => {
    const assignment = { unitId, sectionId, ownerId: inRank(postId, 'holder'), backupId: inRank(postId, 'deputy') };
    return { ground: 'post', name, assignment };
  });
}

async function ownSections(tx: Transaction, unitId: string): Promise<Candidate[]> {
  const sections = await tx
    .select({ id: section.id, name: section.name })
    .from(section)
    .where(and(eq(section.unitId, unitId), isNull(section.archivedAt)));
  const heads = await tx
    .select({ sectionId: roleGrant.sectionId, personId: roleGrant.personId })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        eq(roleGrant.unitId, unitId),
        eq(roleGrant.role, 'section-head'),
        isNull(roleGrant.revokedAt),
        isNull(person.archivedAt),
      ),
    );
  const headOf = new Map(heads.map((head) => [head.sectionId, head.personId]));
  return sections.map(({ id, name }) => ({
    ground: 'section',
    name,
    assignment: { unitId, sectionId: id, ownerId: headOf.get(id) ?? null, backupId: null },
  }));
}

async function unitsWithin(tx: Transaction, unitId: string): Promise<Candidate[]> {
  const units = await tx
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(
      and(
        ne(unit.id, unitId),
        isNull(unit.archivedAt),
        sql`${unit.path} <@ (select top.path from ${unit} as top where top.id = ${unitId})`,
      ),
    )
    .orderBy(sql`nlevel(${unit.path})`, unit.position);
  if (units.length === 0) return [];
  const directors = await tx
    .select({ unitId: roleGrant.unitId, personId: roleGrant.personId })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        inArray(
          roleGrant.unitId,
          units.map((one) => one.id),
        ),
        eq(roleGrant.role, 'director'),
        isNull(roleGrant.revokedAt),
        isNull(person.archivedAt),
      ),
    );
  const directorOf = new Map(directors.map((director) => [director.unitId, director.personId]));
  return units.map(({ id, name }) => ({
    ground: 'unit',
    name,
    assignment: { unitId: id, sectionId: null, ownerId: directorOf.get(id) ?? null, backupId: null },
  }));
}
