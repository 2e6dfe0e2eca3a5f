import { and, eq, sql } from 'drizzle-orm';
import { plan, planDecision } from '#db/schema/plans';
import { assignmentOf } from '#domain/planning/draft';
import { figuresOf } from '#domain/planning/draft-figures';
import { readyToPublish } from '#domain/planning/publish-readiness';
import { audit } from '#services/audit';
import { authorOf, authorize, type Context, type Transaction } from '#services/context';
import { refusedBy } from '#services/errors';
import { notify } from '#services/notices/notify';
import { enqueue } from '#services/outbox';
import { openedAmendment, saveAmendment, type OpenAmendment } from './amendment-store';
import { applyYearChange, type AppliedChange } from './apply-year-change';
import { draftTexts, type DraftTexts } from './draft-texts';
import { AmendmentStepInput } from './inputs';
import { amendmentSubject } from './plan-subject';
import { checkOwnersAreHere } from './task-rows';
import { writeWorkItems } from './write-work-items';
import { yearChange, type YearChange } from './year-change';

/**
 * Puts an amendment in force: the plan's items are as it says, tasks that have not started are re-planned, those that have started stay.
 * Tells everybody whose work it changes, once; wakes the plan's year.
 */
export async function putAmendmentInForce(ctx: Context, input: AmendmentStepInput): Promise<AppliedChange> {
  authorize(ctx, 'plan.amend', await amendmentSubject(ctx, input.amendmentId));
  const step = AmendmentStepInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const amended = await openedAmendment(tx, step);
    const { planId, documentId, unitId, draft, reason } = amended;
    const ready = readyToPublish(draft);
    if (!ready.ok) throw refusedBy(ready.reason, { items: ready.itemIds.length });
    await checkOwnersAreHere(tx, draft);
    await saveAmendment(tx, step, { state: 'in-force', inForceAt: ctx.now });
    const texts = await draftTexts(tx, documentId, draft);
    await amendPlan(tx, ctx, amended, texts);
    const change = await yearChange(tx, ctx, amended, { lock: true });
    const itemIds = await writeWorkItems(tx, { planId, documentId, draft, texts, at: ctx.now });
    const applied = await applyYearChange(tx, ctx, change, { planId, unitId, draft, reason, itemIds });
    await tellOwners(tx, ctx, amended, change);
    await enqueue(tx, ctx, { kind: 'wake-plan-year', planId });
    await audit(
      tx,
      ctx,
      {
        action: 'plan.amend',
        subject: 'amendment',
        subjectId: amended.id,
        unitId,
        before: { state: 'draft' },
        after: { state: 'in-force', ...applied },
      },
      {
        action: 'plan.amend',
        subject: 'plan',
        subjectId: planId,
        unitId,
        before: { items: liveItems(amended.baseDraft) },
        after: { items: liveItems(draft), amendment: amended.number, reason, ...applied },
      },
    );
    return applied;
  });
}

function liveItems(draft: OpenAmendment['draft']): number {
  return draft.items.filter((item) => !item.dropped).length;
}

/** The amended draft becomes the plan's; a plan that has been closed meanwhile is not amended any more. */
async function amendPlan(
  tx: Transaction,
  ctx: Context,
  { planId, draft, reason }: OpenAmendment,
  { text }: DraftTexts,
): Promise<void> {
  const [row] = await tx
    .update(plan)
    .set({ draft, figures: figuresOf(draft, text), title: draft.title, version: sql`${plan.version} + 1` })
    .where(and(eq(plan.id, planId), eq(plan.state, 'published')))
    .returning({ id: plan.id });
  if (!row) throw refusedBy('not-in-this-state');
  await tx
    .insert(planDecision)
    .values({ planId, kind: 'amended', reason, decidedBy: authorOf(ctx), decidedAt: ctx.now });
}

async function tellOwners(tx: Transaction, ctx: Context, amended: OpenAmendment, change: YearChange): Promise<void> {
  const { diff, tasks } = change;
  const { draft } = amended;
  const owners = new Map(draft.items.map((item) => [item.id, assignmentOf(draft, item)?.ownerId]));
  const touched = new Map<string, Set<string>>();
  const touch = (personId: string | null | undefined, key: string) => {
    if (personId) touched.set(personId, (touched.get(personId) ?? new Set()).add(key));
  };
  for (const { key, itemId } of diff.adds) touch(owners.get(itemId), key);
  for (const { task } of diff.moves) touch(tasks.get(task.id)?.ownerId, task.key);
  for (const { task, to } of diff.reassigns) {
    touch(tasks.get(task.id)?.ownerId, task.key);
    touch(to.ownerId, task.key);
  }
  for (const task of diff.drops) touch(tasks.get(task.id)?.ownerId, task.key);
  await notify(
    tx,
    ctx,
    ...[...touched].map(([personId, keys]) => ({
      personId,
      kind: 'plan-amended' as const,
      facts: { plan: amended.draft.title, number: amended.number, tasks: keys.size, reason: amended.reason },
      href: `/plans/${amended.planId}`,
      onceKey: `plan-amended:${amended.id}`,
    })),
  );
}
