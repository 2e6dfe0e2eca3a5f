import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { person, roleGrant, section, unit } from '#db/schema/org';
import { plan, sourceDocument, workItem } from '#db/schema/plans';
import type { Actor } from '#domain/access/index';
import type { UnitPath } from '#domain/org/org';

const TOWNSHIPS = 30;
const CLINICS_A_TOWNSHIP = 10;
const SECTIONS = 4;
const PEOPLE_A_UNIT = 12;
const ITEMS_A_PLAN = 60;

export interface LoadedCounty {
  /** Directs the bureau, and with it every task. */
  readonly countyDirector: Actor;
  readonly townshipDirector: Actor;
  /** Sees one unit. */
  readonly member: Actor;
  readonly tasks: number;
}

const pathOf = (...ids: readonly string[]) => ids.map((id) => id.replaceAll('-', '')).join('.') as UnitPath;
const director = (personId: string, unitPath: UnitPath): Actor => {
  return { kind: 'person', personId, grants: [{ role: 'director', unitPath, sectionId: null }] };
};

/**
 * A county of a bureau, thirty township hospitals with ten clinics each, and `tasks` tasks of 2026 spread over them by a formula: two
 * thirds of those before July are done. The same numbers give the same rows.
 */
export async function loadCounty(db: Database, tasks: number): Promise<LoadedCounty> {
  const bureau = randomUUID();
  const townships = Array.from({ length: TOWNSHIPS }, () => randomUUID());
  const bureauPath = pathOf(bureau);
  const units = [
    { id: bureau, parentId: null, path: bureauPath, kind: 'health-bureau' as const },
    ...townships.flatMap((id) => [
      { id, parentId: bureau, path: pathOf(bureau, id), kind: 'township-hospital' as const },
      ...Array.from({ length: CLINICS_A_TOWNSHIP }, () => {
        const clinic = randomUUID();
        return { id: clinic, parentId: id, path: pathOf(bureau, id, clinic), kind: 'village-clinic' as const };
      }),
    ]),
  ].map((one, n) => ({ ...one, name: `单位 ${n}`, shortName: `单位 ${n}` }));
  await db.insert(unit).values(units);
  const sections = townships.flatMap((unitId) =>
    Array.from({ length: SECTIONS }, (_, n) => ({ id: randomUUID(), unitId, name: `科室 ${n}` })),
  );
  await db.insert(section).values(sections);
  const people = units.flatMap(({ id: unitId }) =>
    Array.from({ length: PEOPLE_A_UNIT }, (_, n) => ({ id: randomUUID(), unitId, name: `人员 ${n}` })),
  );
  for (let from = 0; from < people.length; from += 1_000) {
    await db.insert(person).values(people.slice(from, from + 1_000));
  }
  const firstOf = (unitId: string) => people.find((one) => one.unitId === unitId)!.id;
  await db.insert(roleGrant).values(
    [bureau, ...townships].map((unitId) => {
      return { personId: firstOf(unitId), unitId, role: 'director' as const, grantedAt: new Date(0) };
    }),
  );
  for (const unitId of townships) await loadPlan(db, unitId, firstOf(unitId));
  await loadTaskRows(db, tasks);
  // Autovacuum does the same on a server that has run for some minutes.
  await db.execute(sql`vacuum analyze`);
  const [township] = townships as [string, ...string[]];
  const townshipPath = pathOf(bureau, township);
  return {
    countyDirector: director(firstOf(bureau), bureauPath),
    townshipDirector: director(firstOf(township), townshipPath),
    member: {
      kind: 'person',
      personId: firstOf(township),
      grants: [{ role: 'staff', unitPath: townshipPath, sectionId: null }],
    },
    tasks,
  };
}

async function loadPlan(db: Database, unitId: string, ownerId: string): Promise<void> {
  const [documentId, planId] = [randomUUID(), randomUUID()];
  const at = new Date('2026-01-01T00:00:00Z');
  const none = { outline: [], items: [], parties: [], stages: [], questions: [], silent: [] };
  const draft = { ...none, title: '计划', year: 2026, span: { start: 0, end: 0 }, moves: {}, nextId: 1 };
  await db.insert(sourceDocument).values({
    id: documentId,
    unitId,
    fileName: '计划.txt',
    format: 'txt',
    encoding: 'utf-8',
    byteSize: 0,
    sha256: '',
    text: '',
    reading: { ...none, plans: [], indicators: [], schedules: [], owners: [] },
    importedBy: ownerId,
    importedAt: at,
  });
  await db.insert(plan).values({
    id: planId,
    unitId,
    year: 2026,
    title: '年度工作计划',
    state: 'published',
    documentId,
    planIndex: 0,
    baseDraft: draft,
    draft,
    figures: { itemCount: ITEMS_A_PLAN, unassignedCount: 0, openQuestionCount: 0, coverage: 1 },
    draftedBy: ownerId,
    createdAt: at,
  });
  await db.insert(workItem).values(
    Array.from({ length: ITEMS_A_PLAN }, (_, position) => ({
      planId,
      key: `i${position}`,
      position,
      headingPath: [],
      title: `工作任务 ${position}`,
      sourceText: '',
      assistParties: [],
      unitId,
      ownerId,
      backupId: ownerId,
    })),
  );
}

/** One statement: every twelfth task lies in a clinic of its township, the others in a section of the hospital itself. */
async function loadTaskRows(db: Database, tasks: number): Promise<void> {
  await db.execute(sql`
    with item as (
      select i.id, i.plan_id, p.unit_id, row_number() over (order by i.id) - 1 as n, count(*) over () as all_items
      from work_item i join plan p on p.id = i.plan_id),
    clinic as (select id, parent_id, row_number() over (partition by parent_id order by id) - 1 as n from unit where kind = 'village-clinic'),
    lain as (select id, unit_id, row_number() over (partition by unit_id order by id) - 1 as n from section),
    worker as (select id, unit_id, row_number() over (partition by unit_id order by id) - 1 as n from person),
    planned as (
      select g, item.*, date '2026-01-01' + (g * 7919 % 365)::int as due,
        case when g % 12 = 0 then clinic.id else item.unit_id end as stands_in
      from generate_series(0, ${tasks}::int - 1) g
      join item on item.n = g % item.all_items
      join clinic on clinic.parent_id = item.unit_id and clinic.n = (g / 12) % ${CLINICS_A_TOWNSHIP})
    insert into task (plan_id, work_item_id, occurrence_key, unit_id, section_id, owner_id, backup_id, title, state, opens_on,
      original_due_on, due_on, explanation, progress, completed_on)
    select planned.plan_id, planned.id, 'g' || g, stands_in, lain.id, owner.id, backup.id, '工作任务第 ' || g || ' 次办理',
      (case when due < '2026-07-01' then case when g % 3 = 0 then 'in-progress' else 'done' end
        when due < '2026-08-01' then 'open' else 'planned' end)::task_state,
      date_trunc('month', due)::date, due, due,
      jsonb_build_object('basis', 'rule', 'printed', '每月', 'nominal', due, 'skipped', '[]'::jsonb, 'onMakeUpDay', false, 'notice', null),
      0, case when due < '2026-07-01' and g % 3 <> 0 then due end
    from planned
    join worker owner on owner.unit_id = stands_in and owner.n = g % ${PEOPLE_A_UNIT}
    join worker backup on backup.unit_id = stands_in and backup.n = (g + 1) % ${PEOPLE_A_UNIT}
    left join lain on lain.unit_id = stands_in and lain.n = g % ${SECTIONS}`);
}
