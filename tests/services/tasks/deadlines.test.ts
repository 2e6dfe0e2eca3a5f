import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { extensionRequest, taskDueChange } from '#db/schema/tasks';
import { OfficeError } from '#services/errors';
import { changeManyTasks } from '#services/tasks/change-many-tasks';
import { decideExtension } from '#services/tasks/decide-extension';
import { redateTask } from '#services/tasks/redate-task';
import { requestExtension } from '#services/tasks/request-extension';
import { withdrawExtension } from '#services/tasks/withdraw-extension';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, auditOf, noticesOf, planInForce, stands, taskOf, wakesOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  return { o, on: await planInForce(o), people: o.people };
}

async function failure(attempt: Promise<unknown>) {
  const error: unknown = await attempt.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OfficeError)) throw error;
  return { code: `${error.kind}: ${error.code}`, facts: error.facts };
}

describe('re-dating', () => {
  test('moves the deadline in force, keeps the original and the reason, explains itself and tells whom it concerns', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await redateTask(acting(o, people.head), { taskId, version: 1, dueOn: '2026-03-17', reason: '与体检日冲突' });
    expect(await stands(o, taskId)).toMatchObject({
      originalDueOn: '2026-03-10',
      dueOn: '2026-03-17',
      provisional: false,
      explanation: { basis: 'moved-by-hand', printed: '每季度', nominal: '2026-03-17' },
    });
    const [change] = await o.db.select().from(taskDueChange).where(eq(taskDueChange.taskId, taskId));
    expect(change).toMatchObject({
      kind: 're-dated',
      fromDueOn: '2026-03-10',
      toDueOn: '2026-03-17',
      reason: '与体检日冲突',
      changedBy: people.head.id,
    });
    expect((await noticesOf(o, people.staff))[0]).toMatchObject({
      kind: 'task-redated',
      facts: { from: '2026-03-10', dueOn: '2026-03-17', by: people.head.name },
    });
    expect(await wakesOf(o, taskId)).toEqual(['wake-escalation']);
    expect(await auditOf(o, taskId)).toEqual(['task.redate']);
  });

  test('is refused onto a rest day with the next working day, into the past, and for what has ended', async () => {
    const { o, on, people } = await begin();
    const head = acting(o, people.head);
    const taskId = await taskOf(o, on);
    const to = (dueOn: string, version = 1) =>
      failure(redateTask(head, { taskId, version, dueOn, reason: '调整安排' }));
    expect(await to('2026-04-05')).toMatchObject({ code: 'refused: rest-day', facts: { next: '2026-04-07' } });
    expect(await to('2026-02-27')).toMatchObject({ code: 'refused: in-the-past' });
    expect(await to('2026-03-10')).toMatchObject({ code: 'refused: same-date' });
    expect(await to('2026-03-11', 9)).toMatchObject({ code: 'conflict: task-changed', facts: { version: 1 } });
    const done = await taskOf(o, on, { state: 'done' });
    const ended = redateTask(head, { taskId: done, version: 1, dueOn: '2026-03-11', reason: '调整安排' });
    expect(await failure(ended)).toMatchObject({ code: 'refused: ended' });
  });

  test('takes a working Saturday, marks a year without a notice as provisional, and opens the window in time', async () => {
    const { o, on, people } = await begin();
    const head = acting(o, people.head);
    const saturday = await taskOf(o, on, { state: 'planned', opensOn: '2026-06-01', dueOn: '2026-06-10' });
    await redateTask(head, { taskId: saturday, version: 1, dueOn: '2026-05-09', reason: '提前完成' });
    expect(await stands(o, saturday)).toMatchObject({
      dueOn: '2026-05-09',
      opensOn: '2026-05-09',
      explanation: { onMakeUpDay: true },
    });
    const nextYear = await taskOf(o, on);
    await redateTask(head, { taskId: nextYear, version: 1, dueOn: '2027-01-05', reason: '跨年安排' });
    expect((await stands(o, nextYear)).provisional).toBe(true);
  });

  test('is not for the owner, nor for the head of another section', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    for (const who of [people.staff, people.otherHead]) {
      const attempt = redateTask(acting(o, who), { taskId, version: 1, dueOn: '2026-03-11', reason: '想晚一天' });
      expect(await failure(attempt)).toMatchObject({ code: 'forbidden: task.redate' });
    }
  });
});

describe('extensions', () => {
  test('of up to five working days are the section head’s: granted, they add a deadline beside the original', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const asked = await requestExtension(acting(o, people.staff), {
      taskId,
      toDueOn: '2026-03-17',
      reason: '学校停课',
    });
    expect(asked.decider).toBe('section-head');
    expect((await noticesOf(o, people.head)).map((row) => row.kind)).toEqual(['extension-requested']);
    await decideExtension(acting(o, people.head), { extensionId: asked.extensionId, decision: 'approve' });
    expect(await stands(o, taskId)).toMatchObject({ originalDueOn: '2026-03-10', dueOn: '2026-03-17', version: 2 });
    expect((await noticesOf(o, people.staff))[0]).toMatchObject({
      kind: 'extension-decided',
      facts: { decision: 'approved', toDueOn: '2026-03-17' },
    });
    expect(await wakesOf(o, taskId)).toEqual(['wake-escalation']);
    expect(await auditOf(o, taskId)).toEqual(['extension.request', 'extension.approve']);
  });

  test('beyond that are the director’s: the head is refused, the director told', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const asked = await requestExtension(acting(o, people.staff), {
      taskId,
      toDueOn: '2026-03-18',
      reason: '设备未到',
    });
    expect(asked.decider).toBe('director');
    expect(await noticesOf(o, people.head)).toEqual([]);
    expect(await noticesOf(o, people.director)).toHaveLength(1);
    const { extensionId } = asked;
    expect(await failure(decideExtension(acting(o, people.head), { extensionId, decision: 'approve' }))).toMatchObject({
      code: 'refused: needs-director',
    });
    expect((await stands(o, taskId)).dueOn).toBe('2026-03-10');
    await decideExtension(acting(o, people.director), { extensionId, decision: 'approve' });
    expect((await stands(o, taskId)).dueOn).toBe('2026-03-18');
  });

  test('a third is the director’s, however short', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const staff = acting(o, people.staff);
    for (const toDueOn of ['2026-03-11', '2026-03-12']) {
      const { extensionId } = await requestExtension(staff, { taskId, toDueOn, reason: '材料未齐' });
      await decideExtension(acting(o, people.head), { extensionId, decision: 'approve' });
    }
    const third = await requestExtension(staff, { taskId, toDueOn: '2026-03-13', reason: '材料未齐' });
    expect(third.decider).toBe('director');
  });

  test('are asked once at a time, before the deadline has passed, and for a working day', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const ask = (toDueOn: string, now?: string) =>
      requestExtension(acting(o, people.staff, now ? { now } : {}), { taskId, toDueOn, reason: '材料未齐' });
    expect(await failure(ask('2026-03-14'))).toMatchObject({
      code: 'refused: rest-day',
      facts: { next: '2026-03-16' },
    });
    expect(await failure(ask('2026-03-13', '2026-03-11T01:00:00Z'))).toMatchObject({ code: 'refused: after-due-date' });
    const attempts = await Promise.allSettled([ask('2026-03-12'), ask('2026-03-13')]);
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(await failure(ask('2026-03-13'))).toMatchObject({ code: 'refused: already-asked' });
    expect(await o.db.$count(extensionRequest)).toBe(1);
  });

  test('are decided once, refused only with a reason, and can be taken back before', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const staff = acting(o, people.staff);
    const head = acting(o, people.head);
    const first = await requestExtension(staff, { taskId, toDueOn: '2026-03-12', reason: '材料未齐' });
    const decide = { extensionId: first.extensionId, decision: 'refuse' as const };
    expect(await failure(decideExtension(head, decide))).toMatchObject({ code: 'invalid: reason-needed' });
    await decideExtension(head, { ...decide, reason: '时间足够' });
    expect(await failure(decideExtension(head, { ...decide, reason: '时间足够' }))).toMatchObject({
      code: 'conflict: extension-decided',
    });
    expect((await stands(o, taskId)).dueOn).toBe('2026-03-10');
    const second = await requestExtension(staff, { taskId, toDueOn: '2026-03-13', reason: '人员请假' });
    await withdrawExtension(staff, { extensionId: second.extensionId });
    expect(
      await failure(decideExtension(head, { extensionId: second.extensionId, decision: 'approve' })),
    ).toMatchObject({ code: 'conflict: extension-decided' });
  });

  test('are nothing that a sister unit can see or decide', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    const { extensionId } = await requestExtension(acting(o, people.staff), {
      taskId,
      toDueOn: '2026-03-12',
      reason: '材料未齐',
    });
    const sister = acting(o, people.sisterDirector);
    expect(await failure(decideExtension(sister, { extensionId, decision: 'approve' }))).toMatchObject({
      code: 'not-found: task',
    });
    expect(
      await failure(decideExtension(acting(o, people.otherHead), { extensionId, decision: 'approve' })),
    ).toMatchObject({
      code: 'forbidden: extension.decide',
    });
  });
});

describe('many at once', () => {
  test('each stands for itself: what fails leaves the others done', async () => {
    const { o, on, people } = await begin();
    const good = await taskOf(o, on);
    const stale = await taskOf(o, on, { version: 4 });
    const ended = await taskOf(o, on, { state: 'cancelled' });
    const results = await changeManyTasks(acting(o, people.head), {
      kind: 'redate',
      tasks: [good, stale, ended].map((taskId) => ({ taskId, version: 1 })),
      dueOn: '2026-03-20',
      reason: '统一调整到季末前',
    });
    expect(results).toMatchObject([
      { ok: true, taskId: good, version: 2 },
      { ok: false, taskId: stale, kind: 'conflict', code: 'task-changed' },
      { ok: false, taskId: ended, kind: 'refused', code: 'ended' },
    ]);
    expect((await stands(o, stale)).dueOn).toBe('2026-03-10');
  });

  test('signing and assigning need the same permission as one by one', async () => {
    const { o, on, people } = await begin();
    const mine = await taskOf(o, on);
    const others = await taskOf(o, on, { ownerId: people.midwife.id, backupId: people.otherHead.id });
    const tasks = [mine, others].map((taskId) => ({ taskId, version: 1 }));
    expect(await changeManyTasks(acting(o, people.staff), { kind: 'sign', tasks })).toMatchObject([
      { ok: true },
      { ok: false, kind: 'forbidden' },
    ]);
    const assigned = await changeManyTasks(acting(o, people.staff), {
      kind: 'reassign',
      tasks,
      ownerId: people.backup.id,
      backupId: people.staff.id,
    });
    expect(assigned.map((result) => result.ok)).toEqual([false, false]);
  });
});
