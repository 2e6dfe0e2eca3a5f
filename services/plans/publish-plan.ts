import { eq } from 'drizzle-orm';
import { plan } from '#db/schema/plans';
import { assignmentOf, type PlanDraft } from '#domain/planning/draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import type { Occurrence } from '#domain/planning/layout/occurrence';
import { readyToPublish } from '#domain/planning/publish-readiness';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';
import { notify } from '#services/notices/notify';
import { enqueue } from '#services/outbox';
import { draftTexts } from './draft-texts';
import { PublishPlanInput } from './inputs';
import { insertTasks } from './insert-tasks';
import { movePlan, type MovedPlan } from './move-plan';
import { planSubject } from './plan-subject';
import { checkOwnersAreHere, taskRow } from './task-rows';
import { writeWorkItems } from './write-work-items';

export interface PublishedPlan {
  readonly version: number;
  readonly tasks: number;
  /** Occurrences that were due before the day of publication and were left out. */
  readonly leftOut: number;
}

/**
 * Puts an approved plan in force: its year is laid out, the tasks stand, owners are told, the year's process is asked for; all or
 * nothing. What was due before today is left out unless it is asked for, so that nobody is overdue in what they never heard of.
 */
export async function publishPlan(ctx: Context, input: PublishPlanInput): Promise<PublishedPlan> {
  authorize(ctx, 'plan.publish', await planSubject(ctx, input.planId));
  const { past, ...step } = PublishPlanInput.parse(input);
  return ctx.db.transaction(async (tx) => {
    const moved = await movePlan(tx, ctx, step, 'publish', { kind: 'published' });
    const { draft, documentId } = await loadDraft(tx, moved.id);
    const ready = readyToPublish(draft);
    if (!ready.ok) throw refusedBy(ready.reason, { items: ready.itemIds.length });
    await checkOwnersAreHere(tx, draft);
    const { occurrences } = layOutYear({ draft, calendar: ctx.calendar });
    const taken = past === 'create' ? occurrences : occurrences.filter(({ dueOn }) => dueOn >= ctx.today);
    if (taken.length === 0) throw refusedBy('nothing-left-of-year', { occurrences: occurrences.length });
    const texts = await draftTexts(tx, documentId, draft);
    const itemIds = await writeWorkItems(tx, { planId: moved.id, documentId, draft, texts, at: ctx.now });
    await insertTasks(tx, taken.map(taskRow(moved.id, draft, itemIds)));
    await tellOwners(tx, ctx, moved, draft, taken);
    await enqueue(tx, ctx, { kind: 'start-plan-year', planId: moved.id });
    const leftOut = occurrences.length - taken.length;
    await audit(tx, ctx, {
      action: 'plan.publish',
      subject: 'plan',
      subjectId: moved.id,
      unitId: moved.unitId,
      before: { state: moved.from },
      after: { state: moved.state, items: itemIds.size, tasks: taken.length, leftOut },
    });
    return { version: moved.version, tasks: taken.length, leftOut };
  });
}

async function loadDraft(tx: Transaction, planId: string): Promise<{ draft: PlanDraft; documentId: string }> {
  const [row] = await tx
    .select({ draft: plan.draft, documentId: plan.documentId })
    .from(plan)
    .where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  return row;
}

async function tellOwners(
  tx: Transaction,
  ctx: Context,
  { id, title, year }: MovedPlan,
  draft: PlanDraft,
  occurrences: readonly Occurrence[],
): Promise<void> {
  const tasksOf = tasksByOwner(draft, occurrences);
  await notify(
    tx,
    ctx,
    ...[...tasksOf].map(([personId, tasks]) => ({
      personId,
      kind: 'plan-published' as const,
      facts: { plan: title, year: year ?? 0, tasks },
      href: `/plans/${id}`,
      onceKey: `plan-published:${id}`,
    })),
  );
}

/** How many of the occurrences each owner would have. */
export function tasksByOwner(draft: PlanDraft, occurrences: readonly Occurrence[]): ReadonlyMap<string, number> {
  const owners = new Map(draft.items.map((item) => [item.id, assignmentOf(draft, item)?.ownerId ?? null]));
  const tasks = new Map<string, number>();
  for (const { itemId } of occurrences) {
    const ownerId = owners.get(itemId) ?? null;
    if (ownerId !== null) tasks.set(ownerId, (tasks.get(ownerId) ?? 0) + 1);
  }
  return tasks;
}
