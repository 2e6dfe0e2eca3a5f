import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '#db/client.server';
import { person, post, postHolding, roleGrant, section, unit } from '#db/schema/org';
import type { Actor, Grant, Role } from '#domain/access/index';
import type { UnitKind, UnitPath } from '#domain/org/org';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Context } from '#services/context';
import type { ContentStorePort, Ports } from '#services/ports';

export interface OfficeUnit {
  readonly id: string;
  readonly path: UnitPath;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: string | null;
}

export interface OfficeSection {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
}

export interface OfficePerson {
  readonly id: string;
  readonly name: string;
  readonly unit: OfficeUnit;
  readonly section: OfficeSection | null;
  readonly grants: readonly Grant[];
}

export interface ContextOptions {
  /** Default: Monday 2026-03-02, 09:00 in Shanghai. */
  readonly now?: Date | string;
  readonly ports?: Partial<Ports>;
  /** Default: the State Council's calendar as shipped. */
  readonly calendar?: WorkCalendar;
}

/** why: a store without a disk; the real ones are tested by themselves and the verbs know the port only. */
export function storeInMemory(): ContentStorePort & { readonly held: ReadonlyMap<string, Uint8Array> } {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      held.set(sha256, Uint8Array.from(bytes));
      return sha256;
    },
    get: async (sha256) => {
      const bytes = held.get(sha256);
      if (!bytes) throw new Error(`nothing stored under ${sha256}`);
      return bytes;
    },
  };
}

function unitBelow(parent: OfficeUnit | null, kind: UnitKind, name: string): OfficeUnit {
  const id = randomUUID();
  const label = id.replaceAll('-', '');
  return {
    id,
    kind,
    name,
    parentId: parent?.id ?? null,
    path: (parent ? `${parent.path}.${label}` : label) as UnitPath,
  };
}

const sectionOf = (of: OfficeUnit, name: string): OfficeSection => ({ id: randomUUID(), unitId: of.id, name });

function personIn(
  of: OfficeUnit,
  inSection: OfficeSection | null,
  name: string,
  ...roles: readonly Role[]
): OfficePerson {
  const grants = roles.map((role): Grant => {
    const sectionId = role === 'section-head' ? (inSection?.id ?? null) : null;
    return { role, unitPath: of.path, sectionId };
  });
  return { id: randomUUID(), name, unit: of, section: inSection, grants };
}

function layOut() {
  const bureau = unitBelow(null, 'health-bureau', '云溪县卫生健康局');
  const supervision = unitBelow(bureau, 'supervision-office', '云溪县卫生监督所');
  const hospital = unitBelow(bureau, 'township-hospital', '青石镇卫生院');
  const sister = unitBelow(bureau, 'township-hospital', '白溪镇卫生院');
  const clinic = unitBelow(hospital, 'village-clinic', '河口村卫生室');
  const units = { bureau, supervision, hospital, sister, clinic };
  const sections = {
    primaryCare: sectionOf(bureau, '基层卫生股'),
    publicHealth: sectionOf(hospital, '公共卫生科'),
    obstetrics: sectionOf(hospital, '妇产科'),
    sisterPublicHealth: sectionOf(sister, '公共卫生科'),
    inspection: sectionOf(supervision, '监督一股'),
  };
  const people = {
    bureauDirector: personIn(bureau, null, '陈国梁', 'director'),
    bureauHead: personIn(bureau, sections.primaryCare, '何静', 'section-head'),
    administrator: personIn(bureau, null, '管雨', 'administrator'),
    supervisionDirector: personIn(supervision, null, '严正', 'director'),
    inspector: personIn(supervision, sections.inspection, '罗英', 'inspector'),
    director: personIn(hospital, null, '林岚', 'director'),
    head: personIn(hospital, sections.publicHealth, '周敏', 'section-head'),
    otherHead: personIn(hospital, sections.obstetrics, '吴桂芳', 'section-head'),
    staff: personIn(hospital, sections.publicHealth, '王小满', 'staff'),
    backup: personIn(hospital, sections.publicHealth, '赵立春', 'staff'),
    midwife: personIn(hospital, sections.obstetrics, '孙燕', 'staff'),
    villageDoctor: personIn(clinic, null, '马水生', 'staff'),
    inspected: personIn(hospital, null, '郑食安', 'inspected-party'),
    sisterDirector: personIn(sister, null, '高远', 'director'),
    sisterHead: personIn(sister, sections.sisterPublicHealth, '许宁', 'section-head'),
    sisterStaff: personIn(sister, sections.sisterPublicHealth, '冯雪', 'staff'),
    /** Works in the hospital and holds no role. */
    newcomer: personIn(hospital, sections.publicHealth, '丁一'),
  };
  return { units, sections, people };
}

/**
 * A small office in an empty database: a bureau with a supervision office and two township hospitals (sisters), one with a village
 * clinic; sections, posts and people for each role. Units and people carry their ids; `ctxFor` gives the context in which one acts.
 */
export async function office(db: Database) {
  const { units, sections, people } = layOut();
  const posts = {
    obstetrician: {
      id: randomUUID(),
      unitId: units.hospital.id,
      sectionId: sections.obstetrics.id,
      name: '妇产科医生',
    },
  };
  const everyone: OfficePerson[] = Object.values(people);
  await db.insert(unit).values(
    Object.values(units).map(({ id, parentId, path, kind, name }, position) => {
      return { id, parentId, path, kind, name, shortName: name.replace('云溪县', ''), position };
    }),
  );
  await db.insert(section).values(Object.values(sections).map((row, position) => ({ ...row, position })));
  await db.insert(person).values(
    everyone.map(({ id, name, unit: of, section: inSection }) => ({
      id,
      name,
      unitId: of.id,
      sectionId: inSection?.id ?? null,
    })),
  );
  await db.insert(roleGrant).values(
    everyone.flatMap(({ id, unit: of, grants }) =>
      grants.map(({ role, sectionId }) => {
        return { personId: id, unitId: of.id, sectionId, role, grantedAt: new Date('2026-01-01T00:00:00Z') };
      }),
    ),
  );
  await db.insert(post).values(Object.values(posts));
  await db.insert(postHolding).values([
    { postId: posts.obstetrician.id, personId: people.midwife.id, rank: 'holder' },
    { postId: posts.obstetrician.id, personId: people.otherHead.id, rank: 'deputy' },
  ]);

  const store = storeInMemory();
  const ctxAs = (actor: Actor, options: ContextOptions = {}): Context => {
    const now = new Date(options.now ?? '2026-03-02T01:00:00Z');
    return {
      db,
      actor,
      now,
      today: dateInShanghai(now),
      calendar: options.calendar ?? standardCalendar,
      ports: { store, mail: null, processes: null, ...options.ports },
      requestId: null,
    };
  };
  /** The context in which a person acts, at 09:00 on 2026-03-02 unless told. */
  const ctxFor = (who: OfficePerson, options?: ContextOptions): Context =>
    ctxAs({ kind: 'person', personId: who.id, grants: who.grants }, options);
  /** The context in which a process of the house acts. */
  const ctxForProcess = (process: string, options?: ContextOptions): Context =>
    ctxAs({ kind: 'system', process, onBehalfOf: people.director.id }, options);

  return { db, units, sections, posts, people, store, ctxFor, ctxForProcess };
}

export type Office = Awaited<ReturnType<typeof office>>;
