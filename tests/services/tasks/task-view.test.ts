import { describe, expect, test } from 'vitest';
import { decideExtension } from '#services/tasks/decide-extension';
import { commentTask } from '#services/tasks/comment-task';
import { getTaskView } from '#services/tasks/get-task-view';
import { handBackTask } from '#services/tasks/hand-back-task';
import { redateTask } from '#services/tasks/redate-task';
import { reportProgress } from '#services/tasks/report-progress';
import { requestExtension } from '#services/tasks/request-extension';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, planInForce, taskOf } from '#tests/support/tasks';

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  return { o, on: await planInForce(o), people: o.people };
}

describe('the task page', () => {
  test('shows where the task comes from, its two dates, how the deadline is counted, who owns it and what is left', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await redateTask(acting(o, people.head), { taskId, version: 1, dueOn: '2026-03-12', reason: '与体检日冲突' });
    const view = await getTaskView(acting(o, people.staff), { taskId });
    expect(view).toMatchObject({
      title: '第一季度学校卫生监督检查',
      light: 'green',
      source: { text: '每季度对辖区内学校开展一次卫生监督检查。', fileName: '计划.txt', start: 0 },
      plan: { id: on.planId, year: 2026 },
      item: { title: '学校卫生监督检查', headings: ['二、工作任务'], leadParty: '公共卫生科' },
      owner: { id: people.staff.id, name: people.staff.name },
      backup: { id: people.backup.id },
      section: { name: '公共卫生科' },
      originalDueOn: '2026-03-10',
      dueOn: '2026-03-12',
      explanation: { basis: 'moved-by-hand', printed: '每季度' },
      remaining: { kind: 'left', workingDays: 8, provisional: false },
    });
    expect(view.dueChanges).toMatchObject([
      { kind: 're-dated', fromDueOn: '2026-03-10', toDueOn: '2026-03-12', by: people.head.name },
    ]);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test('shows the steps of the ladder that are still to come, with their days and persons', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    const { escalation } = await getTaskView(acting(o, people.staff), { taskId });
    expect(escalation.state).toBe('ahead');
    expect(escalation.steps.map(({ rung, on: day, stands }) => [rung, day, stands])).toEqual([
      ['before-3', '2026-03-05', 'coming'],
      ['before-1', '2026-03-09', 'coming'],
      ['due', '2026-03-10', 'coming'],
      ['overdue-1', '2026-03-11', 'coming'],
      ['overdue-3', '2026-03-13', 'coming'],
      ['overdue-5', '2026-03-17', 'coming'],
      ['overdue-10', '2026-03-24', 'coming'],
    ]);
    expect(escalation.steps.at(-1)?.persons).toMatchObject([{ name: people.bureauDirector.name }]);
  });

  test('shows reports, comments, extensions and the whole history with names', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    const staff = acting(o, people.staff);
    await reportProgress(staff, { taskId, version: 1, progress: 40, note: '已检查两所' });
    await commentTask(acting(o, people.head), { taskId, text: '注意留存照片' });
    const { extensionId } = await requestExtension(staff, { taskId, toDueOn: '2026-03-16', reason: '学校停课' });
    const waiting = await getTaskView(acting(o, people.head), { taskId });
    expect(waiting.extensions).toMatchObject([
      {
        id: extensionId,
        state: 'requested',
        decider: 'section-head',
        workingDays: 4,
        mayDecide: true,
        mayWithdraw: false,
      },
    ]);
    const own = await getTaskView(staff, { taskId });
    expect(own.extensions).toMatchObject([{ mayDecide: false, mayWithdraw: true }]);
    expect(own.actions).not.toContain('request-extension');
    await decideExtension(acting(o, people.head), { extensionId, decision: 'approve', reason: '同意' });
    const view = await getTaskView(staff, { taskId });
    expect(view.reports).toMatchObject([{ progress: 40, note: '已检查两所', by: people.staff.name }]);
    expect(view.comments).toMatchObject([{ text: '注意留存照片', by: people.head.name }]);
    expect(view.extensions).toMatchObject([
      { state: 'approved', decidedBy: people.head.name, decisionReason: '同意', mayDecide: false },
    ]);
    expect(view.history.map(({ action, by }) => [action, by])).toEqual([
      ['extension.approve', people.head.name],
      ['extension.request', people.staff.name],
      ['task.comment', people.head.name],
      ['task.report', people.staff.name],
    ]);
    expect(view.history[3]).toMatchObject({
      before: { state: 'open', progress: 0 },
      after: { state: 'in-progress', progress: 40 },
    });
    expect(view.actions).toContain('request-extension');
  });

  test('says why a task was handed back', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await handBackTask(acting(o, people.staff), { taskId, version: 1, reason: '应由妇产科负责' });
    const view = await getTaskView(acting(o, people.head), { taskId });
    expect(view.standingReason).toMatchObject({
      action: 'task.hand-back',
      reason: '应由妇产科负责',
      by: people.staff.name,
    });
  });

  test('offers each person what they may do in the state in which it is', async () => {
    const { o, on, people } = await begin();
    const actions = async (taskId: string, who: typeof people.staff) =>
      (await getTaskView(acting(o, who), { taskId })).actions;
    const running = await taskOf(o, on, { state: 'in-progress', progress: 30 });
    expect(await actions(running, people.staff)).toEqual([
      'report',
      'add-evidence',
      'submit',
      'hand-back',
      'comment',
      'request-extension',
    ]);
    const submitted = await taskOf(o, on, { state: 'submitted' });
    expect(await actions(submitted, people.head)).toEqual(['approve', 'return', 'redate', 'comment']);
    expect(await actions(submitted, people.director)).toEqual(['approve', 'return', 'redate', 'comment']);
    const late = await taskOf(o, on, { state: 'open', dueOn: '2026-02-20' });
    expect(await actions(late, people.staff)).not.toContain('request-extension');
    const done = await taskOf(o, on, { state: 'done' });
    expect(await actions(done, people.director)).toEqual(['comment']);
    expect(await actions(done, people.inspector).catch((error: unknown) => error)).toMatchObject({ kind: 'not-found' });
  });

  test('is not found by a sister unit, nor under an id that is none', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on);
    await expect(getTaskView(acting(o, people.sisterHead), { taskId })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(getTaskView(acting(o, people.staff), { taskId: 'x' })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
