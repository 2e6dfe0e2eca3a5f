import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { escalationCase, escalationRung } from '#db/schema/escalation';
import { person, roleGrant } from '#db/schema/org';
import { auditRecord, outbox } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { climb } from '#services/escalation/climb';
import { openDueCases } from '#services/escalation/open-due-cases';
import { pauseProcess } from '#services/processes/pause-process';
import { resumeProcess } from '#services/processes/resume-process';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';
import { acting, auditOf, noticesOf, planInForce, taskOf, wakesOf, type PlanInForce } from '#tests/support/tasks';

describe('opening cases and climbing', () => {
  let o: Office;
  let of: PlanInForce;

  beforeEach(async () => {
    const { db } = await testDatabase();
    o = await office(db);
    of = await planInForce(o);
  });

  /** As the process at 08:30 of a day. */
  const on = (day: string) =>
    o.ctxForProcess('plan-year:test', { now: `${day}T08:30:00+08:00`, calendar: standardCalendar });
  const rungs = async (taskId: string) => {
    const rows = await o.db.select().from(escalationRung).where(eq(escalationRung.taskId, taskId));
    return rows.map((row) => [row.rung, row.on, row.told.length]);
  };
  const openAndClimb = async (taskId: string, ...days: string[]) => {
    for (const day of days) {
      await openDueCases(on(day), { planId: of.planId });
      await climb(on(day), { taskId });
    }
  };

  test('a case opens when the reminder window is reached, once, and asks for its process', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    expect(await openDueCases(on('2026-03-04'), { planId: of.planId })).toEqual({ opened: 0 });
    expect(await openDueCases(on('2026-03-05'), { planId: of.planId })).toEqual({ opened: 1 });
    expect(await openDueCases(on('2026-03-05'), { planId: of.planId })).toEqual({ opened: 0 });
    expect(await wakesOf(o, taskId)).toEqual(['start-escalation']);
    expect(await auditOf(o, taskId)).toEqual(['escalation.open']);
  });

  test('the window is counted in working days: before a long holiday it begins before it', async () => {
    await taskOf(o, of, { dueOn: '2026-02-25', opensOn: '2026-02-01' });
    // 24 February is the first working day after the holiday, 14 February a working Saturday.
    expect(await openDueCases(on('2026-02-12'), { planId: of.planId })).toEqual({ opened: 0 });
    expect(await openDueCases(on('2026-02-13'), { planId: of.planId })).toEqual({ opened: 1 });
  });

  test.each(['planned', 'done', 'cancelled', 'suspended', 'carried-over'] as const)(
    'a task that is %s gets no case',
    async (state) => {
      await taskOf(o, of, { state });
      expect(await openDueCases(on('2026-03-10'), { planId: of.planId })).toEqual({ opened: 0 });
    },
  );

  test('a look says which day is next, on its morning', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openDueCases(on('2026-03-05'), { planId: of.planId });
    expect(await climb(on('2026-03-05'), { taskId })).toEqual({
      state: 'climbing',
      lookAgainAt: '2026-03-09T00:30:00.000Z',
      climbed: ['before-3'],
    });
  });

  test('a second look at the same instant climbs nothing, tells nobody and writes nothing', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-10');
    const before = [await o.db.select().from(auditRecord), await noticesOf(o, o.people.staff)];
    expect(await climb(on('2026-03-10'), { taskId })).toMatchObject({ climbed: [] });
    expect([await o.db.select().from(auditRecord), await noticesOf(o, o.people.staff)]).toEqual(before);
  });

  test('two looks at once climb each rung once', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openDueCases(on('2026-03-13'), { planId: of.planId });
    const both = await Promise.all([climb(on('2026-03-13'), { taskId }), climb(on('2026-03-13'), { taskId })]);
    const climbed = both.flatMap((each) => (each.state === 'climbing' ? each.climbed : []));
    expect(climbed.sort()).toEqual(['overdue-1', 'overdue-3']);
    expect((await noticesOf(o, o.people.staff)).map((one) => one.kind)).toEqual(['task-overdue']);
  });

  test('after an outage reminders that are too late are passed over, what is overdue climbs', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-13');
    expect((await rungs(taskId)).sort()).toEqual([
      ['before-1', '2026-03-09', 0],
      ['before-3', '2026-03-05', 0],
      ['due', '2026-03-10', 0],
      ['overdue-1', '2026-03-11', 2],
      ['overdue-3', '2026-03-13', 1],
    ]);
  });

  test('who has submitted is not reminded; a review that lies too long climbs', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10', state: 'submitted' });
    await openAndClimb(taskId, '2026-03-09', '2026-03-10');
    expect(await noticesOf(o, o.people.staff)).toEqual([]);
    await openAndClimb(taskId, '2026-03-13');
    expect((await noticesOf(o, o.people.head)).map((one) => one.kind)).toEqual(['task-escalated']);
  });

  test('the last rung tells the unit above; after it only a change brings the case on', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-10', '2026-03-24');
    expect((await noticesOf(o, o.people.bureauDirector)).map((one) => one.facts)).toEqual([
      { title: '第一季度学校卫生监督检查', dueOn: '2026-03-10', workingDays: 10 },
    ]);
    expect(await climb(on('2026-03-24'), { taskId })).toMatchObject({ lookAgainAt: null });
  });

  test('where the section has no head, the director is told in the head’s place', async () => {
    await o.db.update(roleGrant).set({ revokedAt: new Date() }).where(eq(roleGrant.role, 'section-head'));
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-13');
    expect((await noticesOf(o, o.people.director)).map((one) => one.kind)).toEqual(['task-escalated']);
  });

  test('an owner who has left is not told, the backup is', async () => {
    await o.db.update(person).set({ archivedAt: new Date() }).where(eq(person.id, o.people.staff.id));
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-10');
    expect(await noticesOf(o, o.people.staff)).toEqual([]);
    expect((await noticesOf(o, o.people.backup)).map((one) => one.kind)).toEqual(['task-due-today']);
  });

  test('at the top of the tree there is nobody above: the rung says so', async () => {
    const bureau = await planInForce(o, o.units.bureau, '局机关计划');
    const { bureauHead, bureauDirector } = o.people;
    const taskId = await taskOf(o, bureau, {
      unitId: o.units.bureau.id,
      sectionId: o.sections.primaryCare.id,
      ownerId: bureauHead.id,
      backupId: bureauDirector.id,
      dueOn: '2026-03-10',
    });
    await openDueCases(on('2026-03-24'), { planId: bureau.planId });
    await climb(on('2026-03-24'), { taskId });
    const rows = await o.db.select().from(escalationRung).where(eq(escalationRung.taskId, taskId));
    expect(rows.find((row) => row.rung === 'overdue-10')).toMatchObject({ told: [], nobodyToTell: true });
  });

  test('a later deadline arms the ladder anew, and its rungs are climbed once more', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-11');
    await o.db
      .update(task)
      .set({ dueOn: asCalendarDate('2026-03-17') })
      .where(eq(task.id, taskId));
    expect(await climb(on('2026-03-11'), { taskId })).toMatchObject({
      climbed: [],
      lookAgainAt: '2026-03-12T00:30:00.000Z',
    });
    await openAndClimb(taskId, '2026-03-18');
    const late = (await rungs(taskId)).filter(([rung]) => rung === 'overdue-1');
    expect(late).toEqual([
      ['overdue-1', '2026-03-11', 2],
      ['overdue-1', '2026-03-18', 2],
    ]);
  });

  test('a finished task stops its case; taken up again after a suspension it opens anew', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-09');
    await o.db.update(task).set({ state: 'suspended' }).where(eq(task.id, taskId));
    expect(await climb(on('2026-03-10'), { taskId })).toEqual({ state: 'stopped' });
    expect(await climb(on('2026-03-11'), { taskId })).toEqual({ state: 'stopped' });
    await o.db.update(task).set({ state: 'open' }).where(eq(task.id, taskId));
    await openAndClimb(taskId, '2026-03-12');
    const [row] = await o.db.select().from(escalationCase);
    expect(row).toMatchObject({ state: 'climbing', stoppedAt: null, version: 3 });
    expect(await auditOf(o, taskId)).toEqual([
      'escalation.open',
      'escalation.climb',
      'escalation.stop',
      'escalation.open',
      'escalation.climb',
    ]);
  });

  test('a paused case climbs nothing until it is resumed, and is woken for both', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    await openAndClimb(taskId, '2026-03-09');
    const administrator = acting(o, o.people.administrator);
    const processId = `escalation:${taskId}`;
    await pauseProcess(administrator, { processId, reason: '系统迁移' });
    await expect(pauseProcess(administrator, { processId, reason: '再来' })).rejects.toMatchObject({
      code: 'already-paused',
    });
    expect(await climb(on('2026-03-11'), { taskId })).toEqual({ state: 'paused' });
    await resumeProcess(administrator, { processId });
    await expect(resumeProcess(administrator, { processId })).rejects.toMatchObject({ code: 'not-paused' });
    expect(await climb(on('2026-03-11'), { taskId })).toMatchObject({ climbed: ['overdue-1'] });
    expect(await wakesOf(o, taskId)).toEqual(['start-escalation', 'wake-escalation', 'wake-escalation']);
    expect(await o.db.$count(outbox)).toBe(3);
  });

  test('a director may read processes but not control them', async () => {
    const taskId = await taskOf(o, of, { dueOn: '2026-03-10' });
    const pausing = pauseProcess(acting(o, o.people.director), { processId: `escalation:${taskId}`, reason: '不要' });
    await expect(pausing).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
