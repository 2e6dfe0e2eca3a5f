import { describe, expect, test } from 'vitest';
import { OfficeError } from '#services/errors';
import { approveTask } from '#services/tasks/approve-task';
import { cancelTask } from '#services/tasks/cancel-task';
import { commentTask } from '#services/tasks/comment-task';
import { handBackTask } from '#services/tasks/hand-back-task';
import { reassignTask } from '#services/tasks/reassign-task';
import { reportProgress } from '#services/tasks/report-progress';
import { resumeTask } from '#services/tasks/resume-task';
import { returnTask } from '#services/tasks/return-task';
import { signTask } from '#services/tasks/sign-task';
import { submitTask } from '#services/tasks/submit-task';
import { suspendTask } from '#services/tasks/suspend-task';
import { unsignTask } from '#services/tasks/unsign-task';
import { withdrawSubmission } from '#services/tasks/withdraw-submission';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, auditOf, noticesOf, planInForce, stands, taskOf, wakesOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  return { o, on: await planInForce(o), people: o.people };
}

/** The kind and code of the error that a verb ends in. */
async function failure(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OfficeError)) throw error;
  return `${error.kind}: ${error.code}`;
}

describe('the work on a task', () => {
  test('goes from signing over reporting, submission and return to approval, and each step is told, audited and counted', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    const staff = acting(o, people.staff);
    const head = acting(o, people.head);
    const signed = await signTask(staff, { taskId, version: 1 });
    expect(signed).toEqual({ taskId, version: 2, state: 'in-progress' });
    await reportProgress(staff, { taskId, version: 2, progress: 60, note: '已完成三所学校' });
    await submitTask(staff, { taskId, version: 3, note: '全部完成' });
    await returnTask(head, { taskId, version: 4, reason: '缺少现场照片' });
    expect((await stands(o, taskId)).completedOn).toBeNull();
    const again = acting(o, people.staff, { now: '2026-03-06T02:00:00Z' });
    await submitTask(again, { taskId, version: 5 });
    const later = acting(o, people.head, { now: '2026-03-12T02:00:00Z' });
    await approveTask(later, { taskId, version: 6 });
    expect(await stands(o, taskId)).toMatchObject({
      state: 'done',
      progress: 100,
      completedOn: '2026-03-06',
      version: 7,
    });
    expect(await auditOf(o, taskId)).toEqual([
      'task.sign',
      'task.report',
      'task.submit',
      'task.return',
      'task.submit',
      'task.approve',
    ]);
    expect((await noticesOf(o, people.head)).map((row) => row.kind)).toEqual(['task-submitted', 'task-submitted']);
    const told = await noticesOf(o, people.staff);
    expect(told.map((row) => row.kind)).toEqual(['task-returned', 'task-approved']);
    expect(told[0]?.facts).toMatchObject({ by: people.head.name, reason: '缺少现场照片' });
    expect((await noticesOf(o, people.director)).map((row) => row.kind)).toEqual([]);
    expect(await wakesOf(o, taskId)).toEqual(['wake-escalation']);
  });

  test('can be reported on at once, which signs for it', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await reportProgress(acting(o, people.backup), { taskId, version: 1, progress: 20, note: '已发通知' });
    expect(await stands(o, taskId)).toMatchObject({ state: 'in-progress', progress: 20 });
  });

  test('is refused where the table of states leads nowhere', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'planned' });
    expect(await failure(signTask(acting(o, people.staff), { taskId, version: 1 }))).toBe('refused: not-in-this-state');
    expect(
      await failure(reportProgress(acting(o, people.staff), { taskId, version: 1, progress: 5, note: '开始' })),
    ).toBe('refused: not-in-this-state');
    expect(await auditOf(o, taskId)).toEqual([]);
  });

  test('can be undone: a signing before anything is reported, a submission before it is reviewed', async () => {
    const { o, on, people } = await begin();
    const staff = acting(o, people.staff);
    const taskId = await taskOf(o, on);
    await signTask(staff, { taskId, version: 1 });
    await unsignTask(staff, { taskId, version: 2 });
    expect((await stands(o, taskId)).state).toBe('open');
    await reportProgress(staff, { taskId, version: 3, progress: 30, note: '进行中' });
    expect(await failure(unsignTask(staff, { taskId, version: 4 }))).toBe('refused: already-reported');
    await submitTask(staff, { taskId, version: 4 });
    await withdrawSubmission(staff, { taskId, version: 5 });
    expect(await stands(o, taskId)).toMatchObject({ state: 'in-progress', completedOn: null });
  });

  test('handed back goes to whoever leads, who assigns it anew, and the new owner starts with a signing', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    await handBackTask(acting(o, people.staff), { taskId, version: 1, reason: '应由妇产科负责' });
    expect((await noticesOf(o, people.head)).map((row) => row.kind)).toEqual(['task-handed-back']);
    await reassignTask(acting(o, people.director), {
      taskId,
      version: 2,
      ownerId: people.midwife.id,
      backupId: people.otherHead.id,
      sectionId: o.sections.obstetrics.id,
    });
    expect(await stands(o, taskId)).toMatchObject({
      state: 'open',
      ownerId: people.midwife.id,
      sectionId: o.sections.obstetrics.id,
    });
    expect((await noticesOf(o, people.midwife)).map((row) => row.kind)).toEqual(['task-assigned']);
    expect((await noticesOf(o, people.otherHead)).map((row) => row.kind)).toEqual(['task-assigned']);
    expect(await wakesOf(o, taskId)).toEqual(['wake-escalation']);
    await signTask(acting(o, people.midwife), { taskId, version: 3 });
  });

  test('keeps its state where only the backup changes', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    await reassignTask(acting(o, people.head), {
      taskId,
      version: 1,
      ownerId: people.staff.id,
      backupId: people.head.id,
    });
    expect(await stands(o, taskId)).toMatchObject({ state: 'in-progress', backupId: people.head.id });
    expect(await noticesOf(o, people.staff)).toEqual([]);
  });

  test('is given to nobody who could not act on it, and never to one person twice', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    const head = acting(o, people.head);
    const to = (ownerId: string, backupId: string) => reassignTask(head, { taskId, version: 1, ownerId, backupId });
    expect(await failure(to(people.newcomer.id, people.backup.id))).toBe('invalid: cannot-own');
    expect(await failure(to(people.staff.id, people.sisterStaff.id))).toBe('invalid: cannot-own');
    expect(await failure(to(people.staff.id, people.staff.id))).toBe('invalid: same-person');
    const elsewhere = { taskId, version: 1, ownerId: people.staff.id, backupId: people.backup.id };
    expect(await failure(reassignTask(head, { ...elsewhere, sectionId: o.sections.sisterPublicHealth.id }))).toBe(
      'invalid: unknown-section',
    );
  });

  test('rests while suspended, goes on when resumed, and ends when cancelled, each time told with its reason', async () => {
    const { o, on, people } = await begin();
    const head = acting(o, people.head);
    const taskId = await taskOf(o, on, { state: 'in-progress' });
    await suspendTask(head, { taskId, version: 1, reason: '等待上级文件' });
    expect((await stands(o, taskId)).state).toBe('suspended');
    await resumeTask(head, { taskId, version: 2 });
    expect(await failure(cancelTask(head, { taskId, version: 3, reason: '任务取消' }))).toBe('forbidden: task.cancel');
    await cancelTask(acting(o, people.director), { taskId, version: 3, reason: '并入专项行动' });
    expect((await noticesOf(o, people.staff)).map((row) => row.kind)).toEqual([
      'task-suspended',
      'task-resumed',
      'task-cancelled',
    ]);
    expect(await wakesOf(o, taskId)).toEqual(['wake-escalation', 'wake-escalation', 'wake-escalation']);
  });

  test('is talked about: a comment tells owner, backup and head, but not its writer', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await commentTask(acting(o, people.staff), { taskId, text: '请确认检查名单' });
    expect(await noticesOf(o, people.staff)).toEqual([]);
    for (const who of [people.backup, people.head]) {
      expect((await noticesOf(o, who)).map((row) => row.kind)).toEqual(['task-commented']);
    }
  });
});

describe('two people on one task', () => {
  test('the slower one is told what stands now, and nothing of theirs is written', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await signTask(acting(o, people.staff), { taskId, version: 1 });
    const late = await signTask(acting(o, people.backup), { taskId, version: 1 }).catch((error: unknown) => error);
    expect(late).toMatchObject({
      kind: 'conflict',
      code: 'task-changed',
      facts: { state: 'in-progress', version: 2, owner: people.staff.name },
    });
    expect(await auditOf(o, taskId)).toEqual(['task.sign']);
  });

  test('at the same moment only one gets through', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    const attempts = await Promise.allSettled(
      [people.staff, people.backup, people.staff].map((who) => signTask(acting(o, who), { taskId, version: 1 })),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(await auditOf(o, taskId)).toEqual(['task.sign']);
    expect((await stands(o, taskId)).version).toBe(2);
  });
});

describe('who may', () => {
  test('a sister unit does not even learn that the task exists', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    for (const who of [people.sisterDirector, people.sisterHead, people.sisterStaff, people.administrator]) {
      expect(await failure(signTask(acting(o, who), { taskId, version: 1 }))).toBe('not-found: task');
      expect(await failure(commentTask(acting(o, who), { taskId, text: '看看' }))).toBe('not-found: task');
    }
  });

  test('colleagues see it but do not act on it, and the head of another section does not review it', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    expect(await failure(signTask(acting(o, people.midwife), { taskId, version: 1 }))).toBe('forbidden: task.sign');
    const submitted = await taskOf(o, on, { state: 'submitted' });
    expect(await failure(approveTask(acting(o, people.otherHead), { taskId: submitted, version: 1 }))).toBe(
      'forbidden: task.review',
    );
    expect(await failure(approveTask(acting(o, people.staff), { taskId: submitted, version: 1 }))).toBe(
      'forbidden: task.review',
    );
  });
});
