import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plan } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { getReviewView } from '#services/plans/get-review-view';
import { getRollView } from '#services/plans/get-roll-view';
import { rollPlan } from '#services/plans/roll-plan';
import { undoEdit } from '#services/plans/undo-edit';
import { draftOf, publishWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

test('a plan in force is rolled into the next year, with its results beside the new draft, once', async () => {
  const place = await office((await testDatabase()).db);
  const { planId } = await publishWhole(place);
  const ctx = place.ctxFor(place.people.director);
  const last = await draftOf(place, planId);
  await place.db
    .update(task)
    .set({ state: 'done', completedOn: '2026-03-02' as never })
    .where(eq(task.planId, planId));
  const view = await getRollView(ctx, { planId });
  expect(view.toYear).toBe(2027);
  expect(view.items.map((item) => item.id)).toEqual(last.items.map((item) => item.id));
  expect(view.items.every(({ result }) => result.done === result.tasks)).toBe(true);
  const accepted = [...view.proposals, ...view.items.flatMap((item) => item.proposals)].map(({ id }) => id);
  const { version } = view.plan;
  await expect(rollPlan(ctx, { planId, version: version + 1, accepted })).rejects.toMatchObject({ kind: 'conflict' });
  await expect(
    rollPlan(place.ctxFor(place.people.sisterDirector), { planId, version, accepted }),
  ).rejects.toMatchObject({ kind: 'not-found' });

  const rolled = await rollPlan(ctx, { planId, version, accepted });
  const [row] = await place.db.select().from(plan).where(eq(plan.id, rolled.planId));
  expect(row).toMatchObject({ state: 'draft', year: 2027, rolledFromId: planId, documentId: view.plan.documentId });
  const review = await getReviewView(ctx, { planId: rolled.planId });
  const [first] = last.items;
  expect(review.paper.title).toContain('2027');
  expect(review.lastYear?.[first?.id ?? '']).toMatchObject({ reported: null });
  expect(review.items.map((item) => item.assignment?.ownerName)).toEqual(review.items.map(() => '王小满'));
  if (accepted.length > 0) await undoEdit(ctx, { planId: rolled.planId, version: row?.version ?? 0 });

  await expect(rollPlan(ctx, { planId, version, accepted })).rejects.toMatchObject({ code: 'rolled-already' });
  const records = await place.db.select().from(auditRecord).where(eq(auditRecord.action, 'plan.roll'));
  expect(records).toMatchObject([{ subjectId: rolled.planId, after: { year: 2027, rolledFromId: planId } }]);
});
