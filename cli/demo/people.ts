import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client.server';
import { account, demoCounty } from '#db/schema/accounts';
import { person, post, postHolding, roleGrant, section, unit } from '#db/schema/org';
import { DEMO_PASSWORD, SHOWN_ACCOUNTS, YUNXI_COUNTY, type SeedPerson, type SeedUnit } from '#db/seed/index';
import type { UnitPath } from '#domain/org/org';
import { hashPassword } from '#services/accounts/password-hash';
import { pathLabel } from '#services/org/unit-standing';

type Rows<Table extends { $inferInsert: object }> = Table['$inferInsert'][];

/** The rows of a whole county, gathered first and written table by table. */
interface County {
  readonly units: Rows<typeof unit>;
  readonly sections: Rows<typeof section>;
  readonly people: Rows<typeof person>;
  readonly accounts: Rows<typeof account>;
  readonly grants: Rows<typeof roleGrant>;
  readonly posts: Rows<typeof post>;
  readonly holdings: Rows<typeof postHolding>;
  readonly shown: { userName: string; personName: string; unitName: string; role: SeedPerson['roles'][number] }[];
}

/** Writes the demo county's tree, people, roles, posts and accounts in one transaction. */
export async function seedPeople(db: Database, since: Date): Promise<void> {
  // One hash for all: the password is printed on the sign-in page, and forty hashes would cost seconds.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const county: County = {
    units: [],
    sections: [],
    people: [],
    accounts: [],
    grants: [],
    posts: [],
    holdings: [],
    shown: [],
  };
  gather(county, YUNXI_COUNTY, null, 0, { since, passwordHash });
  const order = new Map<string, number>(SHOWN_ACCOUNTS.map((userName, index) => [userName, index]));
  const accounts = county.shown.sort((a, b) => (order.get(a.userName) ?? 0) - (order.get(b.userName) ?? 0));
  await db.transaction(async (tx) => {
    await tx.insert(unit).values(county.units);
    await tx.insert(section).values(county.sections);
    await tx.insert(person).values(county.people);
    await tx.insert(account).values(county.accounts);
    await tx.insert(roleGrant).values(county.grants);
    await tx.insert(post).values(county.posts);
    await tx.insert(postHolding).values(county.holdings);
    await tx.insert(demoCounty).values({ id: 1, shown: { password: DEMO_PASSWORD, accounts } });
  });
}

function gather(
  county: County,
  seed: SeedUnit,
  parent: { id: string; path: UnitPath } | null,
  position: number,
  given: { since: Date; passwordHash: string },
): void {
  const id = randomUUID();
  const path = (parent ? `${parent.path}.${pathLabel(id)}` : pathLabel(id)) as UnitPath;
  county.units.push({
    id,
    parentId: parent?.id ?? null,
    path,
    kind: seed.kind,
    name: seed.name,
    shortName: seed.shortName,
    position,
  });
  const sectionIds = new Map(seed.sections.map((name) => [name, randomUUID()]));
  for (const [name, sectionId] of sectionIds)
    county.sections.push({ id: sectionId, unitId: id, name, position: county.sections.length });
  const postIds = new Map<string, string>();
  for (const name of seed.people.flatMap(({ posts = [], deputyOf = [] }) => [...posts, ...deputyOf])) {
    if (postIds.has(name)) continue;
    const postId = randomUUID();
    postIds.set(name, postId);
    county.posts.push({ id: postId, unitId: id, sectionId: sectionIds.get(name) ?? null, name });
  }
  for (const seeded of seed.people)
    gatherPerson(county, seeded, { id, shortName: seed.shortName }, sectionIds, postIds, given);
  for (const [index, below] of (seed.below ?? []).entries()) gather(county, below, { id, path }, index, given);
}

function gatherPerson(
  county: County,
  seeded: SeedPerson,
  of: { id: string; shortName: string },
  sectionIds: ReadonlyMap<string, string>,
  postIds: ReadonlyMap<string, string>,
  { since, passwordHash }: { since: Date; passwordHash: string },
): void {
  const { name, userName, title, roles, posts = [], deputyOf = [] } = seeded;
  const id = randomUUID();
  const sectionId = (seeded.section && sectionIds.get(seeded.section)) || null;
  county.people.push({ id, unitId: of.id, sectionId, name, title });
  county.accounts.push({ personId: id, userName, passwordHash });
  for (const held of roles) {
    const inSection = held === 'section-head' ? sectionId : null;
    county.grants.push({ personId: id, unitId: of.id, sectionId: inSection, role: held, grantedAt: since });
  }
  for (const postName of posts)
    county.holdings.push({ postId: postIds.get(postName) ?? '', personId: id, rank: 'holder' });
  for (const postName of deputyOf)
    county.holdings.push({ postId: postIds.get(postName) ?? '', personId: id, rank: 'deputy' });
  if ((SHOWN_ACCOUNTS as readonly string[]).includes(userName) && roles[0])
    county.shown.push({ userName, personName: name, unitName: of.shortName, role: roles[0] });
}
