import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { notice } from '#db/schema/notices';
import { amendment, plan, workItem } from '#db/schema/plans';
import { outbox } from '#db/schema/process';
import { task, taskDueChange } from '#db/schema/tasks';
import { discardAmendment } from '#services/plans/discard-amendment';
import { editAmendment } from '#services/plans/edit-amendment';
import { getAmendmentView } from '#services/plans/get-amendment-view';
import { openAmendment } from '#services/plans/open-amendment';
import { putAmendmentInForce } from '#services/plans/put-amendment-in-force';
import { redoAmendmentEdit } from '#services/plans/redo-amendment-edit';
import { undoAmendmentEdit } from '#services/plans/undo-amendment-edit';
import type { AskedEdit } from '#domain/planning/draft';
import { draftOf, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

async function published() {
  const { db } = await testDatabase();
  const place = await office(db);
  const { planId } = await publishWhole(place);
  return { place, planId, director: place.ctxFor(place.people.director) };
}

async function opened(place: Office, planId: string, ...edits: readonly AskedEdit[]) {
  const director = place.ctxFor(place.people.director);
  const { amendmentId } = await openAmendment(director, { planId, reason: '上级要求调整' });
  let version = 1;
  for (const edit of edits) ({ version } = await editAmendment(director, { amendmentId, version, edit }));
  return { amendmentId, version };
}

const tasksOf = (place: Office, planId: string) => place.db.select().from(task).where(eq(task.planId, planId));

async function meetingItem(place: Office, planId: string) {
  const draft = await draftOf(place, planId);
  const item = draft.items.find((one) => one.rules.some((rule) => rule.norm.kind === 'recur' && rule.norm.day === 24));
  return item!;
}

describe('amending a plan in force', () => {
  test('nothing changes in force while the amendment is drafted, and it shows what it would do', async () => {
    const { place, planId, director } = await published();
    const meeting = await meetingItem(place, planId);
    const before = await tasksOf(place, planId);
    const { amendmentId } = await opened(place, planId, { kind: 'drop-item', itemId: meeting.id });
    const { diff, undo } = await getAmendmentView(director, { amendmentId });
    expect(undo).toBe('drop-item');
    expect(diff.drops).toHaveLength(10);
    expect({ ...diff, drops: [] }).toEqual({ adds: [], moves: [], retitles: [], drops: [], reassigns: [], left: [] });
    expect(await tasksOf(place, planId)).toEqual(before);
  });

  test('in force it drops, adds, moves and hands on what has not started, and leaves alone what has', async () => {
    const { place, planId, director } = await published();
    const meeting = await meetingItem(place, planId);
    const draft = await draftOf(place, planId);
    const other = draft.items.find((item) => item.id !== meeting.id && item.rules.length > 0)!;
    const [march, april] = (await tasksOf(place, planId))
      .filter((one) => one.occurrenceKey.startsWith(`${meeting.id}.`))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    await place.db.update(task).set({ state: 'in-progress' }).where(eq(task.id, march!.id));
    const assignment = {
      unitId: place.units.hospital.id,
      sectionId: place.sections.obstetrics.id,
      ownerId: place.people.midwife.id,
      backupId: place.people.staff.id,
    };
    const { amendmentId, version } = await opened(
      place,
      planId,
      { kind: 'assign-item', itemId: meeting.id, assignment },
      { kind: 'move-occurrence', key: april!.occurrenceKey, to: april!.dueOn.replace(/..$/u, '28') as never },
      { kind: 'drop-item', itemId: other.id },
      { kind: 'add-item', title: '迎接市级督查', afterId: null, source: null },
    );
    const added = (await place.db.select().from(amendment))[0]!.draft.items.find(
      (one) => one.title === '迎接市级督查',
    )!;
    await editAmendment(director, {
      amendmentId,
      version,
      edit: { kind: 'add-rule', itemId: added.id, norm: { kind: 'deadline', by: '10-15' } },
    });
    await editAmendment(director, {
      amendmentId,
      version: version + 1,
      edit: { kind: 'assign-item', itemId: added.id, assignment },
    });
    const view = await getAmendmentView(director, { amendmentId });
    expect(view.diff.adds.map((one) => [one.itemTitle, one.ownerName])).toEqual([['迎接市级督查', '孙燕']]);
    const applied = await putAmendmentInForce(director, { amendmentId, version: version + 2 });
    expect(applied).toMatchObject({ added: 1, moved: 1, reassigned: 9, left: 1 });

    const after = new Map((await tasksOf(place, planId)).map((one) => [one.id, one]));
    expect(after.get(march!.id)).toEqual({ ...march!, state: 'in-progress' });
    expect(after.get(april!.id)).toMatchObject({
      dueOn: '2026-04-28',
      originalDueOn: april!.originalDueOn,
      ownerId: place.people.midwife.id,
      version: april!.version + 1,
    });
    const dropped = [...after.values()].filter((one) => one.occurrenceKey.startsWith(`${other.id}.`));
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.every((one) => one.state === 'cancelled')).toBe(true);
    expect(await place.db.select().from(taskDueChange)).toMatchObject([
      { taskId: april!.id, kind: 'amended', toDueOn: '2026-04-28', reason: '上级要求调整' },
    ]);
    const item = await place.db
      .select()
      .from(workItem)
      .where(and(eq(workItem.planId, planId), eq(workItem.key, other.id)));
    expect(item[0]?.droppedAt).not.toBeNull();
    const told = await place.db.select().from(notice).where(eq(notice.kind, 'plan-amended'));
    expect(told.map((one) => one.personId).sort()).toEqual([place.people.staff.id, place.people.midwife.id].sort());
    const woken = await place.db.select().from(outbox).where(eq(outbox.kind, 'wake-plan-year'));
    expect(woken).toHaveLength(1);
    await expect(putAmendmentInForce(director, { amendmentId, version: version + 3 })).rejects.toMatchObject({
      kind: 'refused',
      code: 'not-editable',
    });
  });

  test('a day and an owner that somebody set by hand since publication stay where the amendment does not touch them', async () => {
    const { place, planId, director } = await published();
    const meeting = await meetingItem(place, planId);
    const [byHand] = (await tasksOf(place, planId)).filter((one) => one.occurrenceKey.startsWith(`${meeting.id}.`));
    await place.db
      .update(task)
      .set({ dueOn: '2026-11-27' as never, ownerId: place.people.midwife.id })
      .where(eq(task.id, byHand!.id));
    const { amendmentId, version } = await opened(place, planId, { kind: 'set-title', title: '调整后的计划' });
    expect(await putAmendmentInForce(director, { amendmentId, version })).toEqual({
      added: 0,
      moved: 0,
      dropped: 0,
      reassigned: 0,
      left: 0,
    });
    const [after] = await place.db.select().from(task).where(eq(task.id, byHand!.id));
    expect(after).toMatchObject({ dueOn: '2026-11-27', ownerId: place.people.midwife.id });
    expect((await place.db.select().from(plan).where(eq(plan.id, planId)))[0]?.title).toBe('调整后的计划');
  });

  test('what one amendment dropped, the next can bring back', async () => {
    const { place, planId, director } = await published();
    const meeting = await meetingItem(place, planId);
    const first = await opened(place, planId, { kind: 'drop-item', itemId: meeting.id });
    await putAmendmentInForce(director, first);
    const second = await opened(place, planId, { kind: 'restore-item', itemId: meeting.id });
    expect(await putAmendmentInForce(director, second)).toMatchObject({ added: 10, dropped: 0 });
    const back = (await tasksOf(place, planId)).filter((one) => one.occurrenceKey.startsWith(`${meeting.id}.`));
    expect(back.map((one) => one.state)).toEqual(new Array(10).fill('planned'));
  });

  test('work that is done more often keeps its tasks that are to come, each as a time of its own, and the next amendment finds nothing to do', async () => {
    const { place, planId } = await published();
    const meeting = await meetingItem(place, planId);
    const yearly = (times: number) => ({ kind: 'recur', per: 'year', every: 1, times }) as const;
    const rare = await opened(place, planId, {
      kind: 'set-rule',
      itemId: meeting.id,
      ruleId: meeting.rules[0]!.id,
      norm: yearly(6),
    });
    await putAmendmentInForce(place.ctxFor(place.people.director), rare);
    const july = place.ctxFor(place.people.director, { now: '2026-07-15T09:00:00+08:00' });
    const series = async () =>
      (await tasksOf(place, planId))
        .filter((one) => one.occurrenceKey.startsWith(`${meeting.id}.`) && one.state === 'planned')
        .filter((one) => one.dueOn >= july.today);
    const before = await series();
    const amend = async (edit: AskedEdit) => {
      const { amendmentId } = await openAmendment(july, { planId, reason: '加密' });
      const { version } = await editAmendment(july, { amendmentId, version: 1, edit });
      return putAmendmentInForce(july, { amendmentId, version });
    };
    await amend({ kind: 'set-rule', itemId: meeting.id, ruleId: meeting.rules[0]!.id, norm: yearly(18) });
    const after = await series();
    const kept = new Set(after.map((one) => one.id));
    expect(before.length).toBeGreaterThan(1);
    expect(before.every((one) => kept.has(one.id))).toBe(true);
    expect(new Set(after.map((one) => one.dueOn)).size).toBe(after.length);
    expect(await amend({ kind: 'set-title', title: '改名' })).toMatchObject({ added: 0, moved: 0, dropped: 0 });
  });

  test('edits can be undone and made again, the year stays, and a second amendment waits for the first', async () => {
    const { place, planId, director } = await published();
    const { amendmentId, version } = await opened(place, planId, { kind: 'set-title', title: '改名' });
    await expect(openAmendment(director, { planId, reason: '再改' })).rejects.toMatchObject({
      code: 'amendment-is-open',
    });
    const edit = { kind: 'set-year', year: 2027 } as const;
    await expect(editAmendment(director, { amendmentId, version, edit })).rejects.toMatchObject({
      code: 'year-is-in-force',
    });
    const undone = await undoAmendmentEdit(director, { amendmentId, version });
    expect((await getAmendmentView(director, { amendmentId })).redo).toBe('set-title');
    const redone = await redoAmendmentEdit(director, { amendmentId, version: undone.version });
    await expect(undoAmendmentEdit(director, { amendmentId, version })).rejects.toMatchObject({
      kind: 'conflict',
      facts: { by: '林岚', change: 'set-title', version: redone.version },
    });
    await discardAmendment(director, { amendmentId, version: redone.version });
    expect((await openAmendment(director, { planId, reason: '再改' })).amendmentId).not.toBe(amendmentId);
  });

  test('a section head may read an amendment and not make one', async () => {
    const { place, planId } = await published();
    const { amendmentId } = await opened(place, planId);
    const head = place.ctxFor(place.people.head);
    expect((await getAmendmentView(head, { amendmentId })).mayEdit).toBe(false);
    await expect(openAmendment(head, { planId, reason: '改' })).rejects.toMatchObject({ kind: 'forbidden' });
    const sister = place.ctxFor(place.people.sisterDirector);
    await expect(getAmendmentView(sister, { amendmentId })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
