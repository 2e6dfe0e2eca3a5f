import { describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { rememberMatch } from '#services/org/match-memory';
import { proposeMatches } from '#services/org/match-parties';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

describe('proposing whom a party of a plan means', async () => {
  const { db } = await testDatabase();
  const { units, sections, people, ctxFor } = await office(db);
  const proposed = async (unitId: string, party: string) =>
    (await proposeMatches(db, unitId, [party])).get(party) ?? [];

  test('a post brings its holder and its deputy', async () => {
    const [first] = await proposed(units.hospital.id, '妇产科医生');
    expect(first).toEqual({
      ground: 'post',
      assignment: {
        unitId: units.hospital.id,
        sectionId: sections.obstetrics.id,
        ownerId: people.midwife.id,
        backupId: people.otherHead.id,
      },
    });
  });

  test('a section brings its head', async () => {
    const [first] = await proposed(units.hospital.id, '公共卫生科');
    expect(first).toMatchObject({ ground: 'section', assignment: { ownerId: people.head.id } });
  });

  test('a person is found by name', async () => {
    const [first] = await proposed(units.hospital.id, '王小满');
    expect(first).toMatchObject({ ground: 'person', assignment: { ownerId: people.staff.id } });
  });

  test('a kind of unit brings the units below whose names end alike', async () => {
    const village = await proposed(units.hospital.id, '各村卫生室');
    expect(village.map(({ ground, assignment }) => [ground, assignment.unitId])).toEqual([
      ['unit-kind', units.clinic.id],
    ]);
    const townships = await proposed(units.bureau.id, '各乡镇卫生院');
    expect(townships.map(({ assignment }) => [assignment.unitId, assignment.ownerId])).toEqual([
      [units.hospital.id, people.director.id],
      [units.sister.id, people.sisterDirector.id],
    ]);
  });

  test('nothing of a sister unit is proposed, and nothing at all for a name that says nothing', async () => {
    expect(await proposed(units.hospital.id, '许宁')).toEqual([]);
    expect(await proposed(units.hospital.id, '相关部门')).toEqual([]);
  });

  test('what was chosen before comes first, without those who have left since', async () => {
    const assignment = {
      unitId: units.hospital.id,
      sectionId: null,
      ownerId: people.backup.id,
      backupId: people.newcomer.id,
    };
    await rememberMatch(db, ctxFor(people.head), units.hospital.id, '妇产科医生', assignment);
    expect((await proposed(units.hospital.id, '妇产科医生'))[0]).toEqual({ ground: 'remembered', assignment });
    await db.update(person).set({ archivedAt: new Date() }).where(eq(person.id, people.newcomer.id));
    expect((await proposed(units.hospital.id, '妇产科医生'))[0]).toEqual({
      ground: 'remembered',
      assignment: { ...assignment, backupId: null },
    });
    await rememberMatch(db, ctxFor(people.head), units.hospital.id, '妇产科医生', null);
    expect((await proposed(units.hospital.id, '妇产科医生'))[0]?.ground).toBe('post');
  });
});
