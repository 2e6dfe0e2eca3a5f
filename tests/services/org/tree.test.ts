import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { person, unit } from '#db/schema/org';
import { liesWithin, type UnitPath } from '#domain/org/org';
import { addPerson } from '#services/org/add-person';
import { addUnit } from '#services/org/add-unit';
import { archiveUnit } from '#services/org/archive-unit';
import { editUnit } from '#services/org/edit-unit';
import { getTreeView } from '#services/org/get-tree-view';
import { moveUnit } from '#services/org/move-unit';
import { addSection, archiveSection, renameSection } from '#services/org/sections';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

async function administered() {
  const o = await office((await testDatabase()).db);
  return { ...o, ctx: o.ctxFor(o.people.administrator) };
}

type Place = Awaited<ReturnType<typeof administered>>;

const unitOf = async (o: Place, id: string) => (await o.db.select().from(unit).where(eq(unit.id, id)))[0]!;

/** Every unit's path is its parent's with its own label added: the tree by parents and the tree by paths are one. */
async function isSound(o: Place): Promise<boolean> {
  const rows = await o.db.select().from(unit);
  const pathOf = new Map(rows.map((row) => [row.id, row.path]));
  return rows.every((row) => {
    const label = row.id.replaceAll('-', '');
    return row.path === (row.parentId ? `${pathOf.get(row.parentId)}.${label}` : label);
  });
}

test('a unit moves with all below it, at any depth, and nothing else moves', async () => {
  const o = await administered();
  const { hospital, clinic, supervision, sister } = o.units;
  const { unitId: room } = await addUnit(o.ctx, {
    parentId: clinic.id,
    kind: 'other',
    name: '留观室',
    shortName: '留观室',
  });
  const stays = await unitOf(o, sister.id);
  await moveUnit(o.ctx, { unitId: hospital.id, parentId: supervision.id, version: 1 });
  expect(await isSound(o)).toBe(true);
  expect((await unitOf(o, room)).path).toBe(
    [supervision.path, hospital.id, clinic.id, room].join('.').replaceAll('-', ''),
  );
  expect(await unitOf(o, sister.id)).toEqual(stays);
});

test('a unit goes neither below itself nor below what is below it, and the root stays', async () => {
  const o = await administered();
  const { bureau, hospital, clinic } = o.units;
  const move = (unitId: string, parentId: string) => moveUnit(o.ctx, { unitId, parentId, version: 1 });
  await expect(move(hospital.id, clinic.id)).rejects.toMatchObject({ kind: 'refused', code: 'unit-below-itself' });
  await expect(move(hospital.id, hospital.id)).rejects.toMatchObject({ code: 'unit-below-itself' });
  await expect(move(bureau.id, hospital.id)).rejects.toMatchObject({ code: 'unit-below-itself' });
  expect(await isSound(o)).toBe(true);
});

test('two moves at once that would hang two units below each other do not both happen', async () => {
  const o = await administered();
  const { hospital, sister } = o.units;
  const { unitId: ward } = await addUnit(o.ctx, {
    parentId: sister.id,
    kind: 'other',
    name: '分院',
    shortName: '分院',
  });
  const moves = await Promise.allSettled([
    moveUnit(o.ctx, { unitId: hospital.id, parentId: ward, version: 1 }),
    moveUnit(o.ctx, { unitId: sister.id, parentId: o.units.clinic.id, version: 1 }),
  ]);
  expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(moves.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'unit-below-itself' } });
  expect(await isSound(o)).toBe(true);
});

test('a unit added while its parent moves hangs where the parent is then', async () => {
  const o = await administered();
  const { hospital, supervision } = o.units;
  await Promise.all([
    moveUnit(o.ctx, { unitId: hospital.id, parentId: supervision.id, version: 1 }),
    addUnit(o.ctx, { parentId: hospital.id, kind: 'other', name: '分院', shortName: '分院' }),
  ]);
  expect(await isSound(o)).toBe(true);
});

test('two who edit the same unit: the second is told, and nothing is overwritten', async () => {
  const o = await administered();
  const { hospital } = o.units;
  const edit = (name: string) =>
    editUnit(o.ctx, { unitId: hospital.id, kind: 'township-hospital', name, shortName: name, version: 1 });
  await edit('青石中心卫生院');
  await expect(edit('青石卫生院')).rejects.toMatchObject({ kind: 'conflict', facts: { name: '青石中心卫生院' } });
  expect((await unitOf(o, hospital.id)).name).toBe('青石中心卫生院');
  await expect(moveUnit(o.ctx, { unitId: hospital.id, parentId: o.units.sister.id, version: 1 })).rejects.toMatchObject(
    {
      kind: 'conflict',
    },
  );
});

test('a unit is archived only when it is empty; then it is gone from the tree and takes nobody in', async () => {
  const o = await administered();
  const { hospital, clinic } = o.units;
  await expect(archiveUnit(o.ctx, { unitId: hospital.id })).rejects.toMatchObject({
    code: 'unit-not-empty',
    facts: { people: 8, units: 1 },
  });
  await expect(archiveUnit(o.ctx, { unitId: clinic.id })).rejects.toMatchObject({ facts: { people: 1, units: 0 } });
  await o.db.update(person).set({ unitId: hospital.id }).where(eq(person.unitId, clinic.id));
  await archiveUnit(o.ctx, { unitId: clinic.id });
  expect((await getTreeView(o.ctx)).units.map(({ id }) => id)).not.toContain(clinic.id);
  const facts = { sectionId: null, title: null, phone: null, email: null, userName: null };
  await expect(addPerson(o.ctx, { unitId: clinic.id, name: '新人', ...facts })).rejects.toMatchObject({
    kind: 'not-found',
  });
  await expect(
    addUnit(o.ctx, { parentId: clinic.id, kind: 'other', name: '分室', shortName: '分室' }),
  ).rejects.toMatchObject({ kind: 'not-found' });
});

test('a section is archived only when nobody belongs to it, and its name is given once', async () => {
  const o = await administered();
  const { publicHealth } = o.sections;
  await expect(archiveSection(o.ctx, { sectionId: publicHealth.id })).rejects.toMatchObject({
    code: 'section-not-empty',
  });
  await expect(addSection(o.ctx, { unitId: o.units.hospital.id, name: '公共卫生科' })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'section-exists',
  });
  const { sectionId } = await addSection(o.ctx, { unitId: o.units.hospital.id, name: '检验科' });
  await renameSection(o.ctx, { sectionId, name: '检验室' });
  await expect(renameSection(o.ctx, { sectionId, name: '公共卫生科' })).rejects.toMatchObject({
    code: 'section-exists',
  });
  await archiveSection(o.ctx, { sectionId });
  const hospital = (await getTreeView(o.ctx)).units.find(({ id }) => id === o.units.hospital.id);
  expect(hospital?.sections.map(({ name }) => name)).toEqual(['公共卫生科', '妇产科']);
  expect(await addSection(o.ctx, { unitId: o.units.hospital.id, name: '检验室' })).toEqual({ sectionId });
});

test('the tree is drawn with every unit after its parent, from the top of what one may see', async () => {
  const o = await administered();
  const { units } = await getTreeView(o.ctx);
  for (const [index, one] of units.entries())
    if (one.parentId) expect(units.findIndex(({ id }) => id === one.parentId)).toBeLessThan(index);
  const seen = await getTreeView(o.ctxFor(o.people.director));
  expect(seen.units.map(({ id, depth }) => [id, depth])).toEqual([
    [o.units.hospital.id, 1],
    [o.units.clinic.id, 2],
  ]);
});

test('a path lies within itself and within what is above, and not within what only begins alike', async () => {
  const o = await administered();
  const paths = await o.db.select({ path: unit.path }).from(unit).orderBy(asc(unit.path));
  for (const { path } of paths) expect(liesWithin(path, path)).toBe(true);
  expect(liesWithin('a.b.c' as UnitPath, 'a.b' as UnitPath)).toBe(true);
  expect(liesWithin('a.bc' as UnitPath, 'a.b' as UnitPath)).toBe(false);
  expect(liesWithin('a' as UnitPath, 'a.b' as UnitPath)).toBe(false);
});

test('an id that is none is not found, rather than a fault', async () => {
  const o = await administered();
  for (const unitId of ['', 'x', '00000000-0000-4000-8000-000000000000'])
    await expect(archiveUnit(o.ctx, { unitId })).rejects.toSatisfy(
      (error: { kind?: string; name?: string }) => error.kind === 'not-found' || error.name === 'ZodError',
    );
});
