import { beforeEach, describe, expect, test } from 'vitest';
import { auditRecord } from '#db/schema/process';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { climb } from '#services/escalation/climb';
import { getEscalationTimeline } from '#services/escalation/get-escalation-timeline';
import { getPolicies } from '#services/escalation/get-policies';
import { openDueCases } from '#services/escalation/open-due-cases';
import { setPolicy } from '#services/escalation/set-policy';
import type { SetPolicyInput } from '#services/escalation/inputs';
import { testDatabase } from '#tests/support/database';
import { office, type Office, type OfficePerson } from '#tests/support/office';
import { noticesOf, planInForce, taskOf, wakesOf, type PlanInForce } from '#tests/support/tasks';

const FASTER: SetPolicyInput['steps'] = [
  { offsetWorkingDays: -1, audience: 'owner-and-backup' },
  { offsetWorkingDays: 1, audience: 'section-head' },
  { offsetWorkingDays: 2, audience: 'unit-director' },
];

describe('ladders that a body sets for itself', () => {
  let o: Office;
  let of: PlanInForce;
  let taskId: string;

  const at = (day: string) => ({ now: `${day}T08:30:00+08:00`, calendar: standardCalendar });
  const on = (day: string) => o.ctxForProcess('escalation:test', at(day));
  const as = (who: OfficePerson, day = '2026-03-11') => o.ctxFor(who, at(day));
  const set = (over: Partial<SetPolicyInput> = {}): SetPolicyInput => ({
    unitId: o.units.hospital.id,
    steps: FASTER,
    legalBasis: '院办〔2026〕3号',
    validFrom: '2026-03-11',
    seen: null,
    ...over,
  });

  beforeEach(async () => {
    const { db } = await testDatabase();
    o = await office(db);
    of = await planInForce(o);
    taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openDueCases(on('2026-03-10'), { planId: of.planId });
    await climb(on('2026-03-10'), { taskId });
  });

  test('a running case goes on with the new ladder and is woken for it', async () => {
    expect(await setPolicy(as(o.people.director), set())).toMatchObject({ woken: 1 });
    expect(await wakesOf(o, taskId)).toEqual(['start-escalation', 'wake-escalation']);
    await climb(on('2026-03-11'), { taskId });
    expect((await noticesOf(o, o.people.head)).map((one) => one.kind)).toEqual(['task-escalated']);
    await climb(on('2026-03-12'), { taskId });
    expect((await noticesOf(o, o.people.director)).map((one) => one.kind)).toEqual(['task-escalated']);
    const [made] = (await o.db.select().from(auditRecord)).filter((row) => row.action === 'policy.edit');
    expect(made).toMatchObject({ subjectKind: 'escalation-policy', actorId: o.people.director.id });
  });

  test('one that begins later is looked at again on its first day', async () => {
    await climb(on('2026-03-11'), { taskId });
    await setPolicy(as(o.people.director), set({ validFrom: '2026-03-12' }));
    expect(await climb(on('2026-03-11'), { taskId })).toMatchObject({ lookAgainAt: '2026-03-12T00:30:00.000Z' });
  });

  test('the nearest unit’s ladder holds, and a unit below inherits the one above', async () => {
    await setPolicy(as(o.people.administrator), set({ unitId: o.units.bureau.id }));
    const below = await getPolicies(as(o.people.director), { unitId: o.units.hospital.id });
    expect(below.inForce.ladder.rungs.map((rung) => rung.key)).toEqual(['before-1', 'overdue-1', 'overdue-2']);
    expect(below).toMatchObject({ current: null, mayEdit: true, policies: [{ own: false, stands: 'in-force' }] });
    await setPolicy(as(o.people.director), set({ steps: FASTER.slice(0, 2) }));
    const own = await getPolicies(as(o.people.director), { unitId: o.units.hospital.id });
    expect(own.inForce.ladder.rungs.map((rung) => rung.key)).toEqual(['before-1', 'overdue-1']);
    expect(own.policies.map((row) => row.own)).toEqual([true, false]);
  });

  test('a new ladder ends the one that the editor saw; an editor who saw another is told what stands', async () => {
    const first = await setPolicy(as(o.people.director), set());
    await expect(setPolicy(as(o.people.director), set({ validFrom: '2026-04-01' }))).rejects.toMatchObject({
      kind: 'conflict',
      facts: { legalBasis: '院办〔2026〕3号' },
    });
    const seen = { policyId: first.policyId, version: 1 };
    await setPolicy(as(o.people.director), set({ validFrom: '2026-04-01', seen }));
    const { policies } = await getPolicies(as(o.people.director), { unitId: o.units.hospital.id });
    expect(policies.map((row) => [row.validFrom, row.validUntil, row.stands])).toEqual([
      ['2026-04-01', null, 'coming'],
      ['2026-03-11', '2026-03-31', 'in-force'],
    ]);
  });

  test('it cannot begin in the past, needs a legal basis, and two steps never fall on one day', async () => {
    const director = as(o.people.director);
    await expect(setPolicy(director, set({ validFrom: '2026-03-10' }))).rejects.toMatchObject({ code: 'in-the-past' });
    await expect(setPolicy(director, set({ legalBasis: ' ' }))).rejects.toThrow('legal-basis-needed');
    await expect(setPolicy(director, set({ steps: [...FASTER, FASTER[1]!] }))).rejects.toThrow('two-steps-on-one-day');
  });

  test('a section head may read ladders, not set them; a sister unit’s director neither', async () => {
    await expect(setPolicy(as(o.people.head), set())).rejects.toMatchObject({ kind: 'forbidden' });
    const { mayEdit } = await getPolicies(as(o.people.head), { unitId: o.units.hospital.id });
    expect(mayEdit).toBe(false);
    const elsewhere = getPolicies(as(o.people.sisterDirector), { unitId: o.units.hospital.id });
    await expect(elsewhere).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('the timeline shows past rungs with whom they told and coming ones with day, level and persons', async () => {
    const { state, steps } = await getEscalationTimeline(as(o.people.staff, '2026-03-10'), { taskId });
    expect(state).toBe('climbing');
    const told = steps.map((step) => [
      step.rung,
      step.on,
      step.stands,
      step.persons.map((each) => each.name).join('、'),
    ]);
    expect(told).toEqual([
      ['before-3', '2026-03-05', 'passed-over', ''],
      ['before-1', '2026-03-09', 'passed-over', ''],
      ['due', '2026-03-10', 'told', '王小满、赵立春'],
      ['overdue-1', '2026-03-11', 'coming', '王小满、赵立春'],
      ['overdue-3', '2026-03-13', 'coming', '周敏'],
      ['overdue-5', '2026-03-17', 'coming', '林岚'],
      ['overdue-10', '2026-03-24', 'coming', '陈国梁'],
    ]);
    expect(steps.at(-1)).toMatchObject({ audience: 'supervising-unit', offsetWorkingDays: 10, provisional: false });
  });

  test('whoever does not see the task does not see its timeline', async () => {
    const elsewhere = getEscalationTimeline(as(o.people.sisterStaff), { taskId });
    await expect(elsewhere).rejects.toMatchObject({ kind: 'not-found' });
  });
});
