import { asc, eq } from 'drizzle-orm';
import { workItem } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { diffYear, type TaskOfPlan, type YearDiff } from '#domain/planning/amendment-diff';
import { assignmentOf, type Assignment, type PlanDraft } from '#domain/planning/draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import type { Occurrence } from '#domain/planning/layout/occurrence';
import type { Context, Transaction } from '#services/context';

export interface YearChange {
  readonly diff: YearDiff;
  /** Every task of the plan as it stands, by id. */
  readonly tasks: ReadonlyMap<string, StandingTask>;
}

export type StandingTask = Awaited<ReturnType<typeof standingTasks>>[number];

/**
 * What an amendment does to the tasks of its plan: both drafts are laid out on the days that stand, and what lies between them is applied
 * to the tasks. A task that was re-dated or handed on since publication keeps that where the amendment itself does not touch it.
 * With `lock`, the tasks are held until the transaction ends.
 */
export async function yearChange(
  tx: Transaction,
  ctx: Context,
  amended: { readonly planId: string; readonly baseDraft: PlanDraft; readonly draft: PlanDraft },
  { lock }: { readonly lock: boolean },
): Promise<YearChange> {
  const { baseDraft, draft } = amended;
  const rows = await standingTasks(tx, amended.planId, lock);
  const standing = Object.fromEntries(rows.map((row) => [row.key, row.dueOn]));
  const layOut = (of: PlanDraft) => layOutYear({ draft: of, calendar: ctx.calendar, standing }).occurrences;
  const was = byKey(baseDraft, layOut(baseDraft));
  const occurrences = layOut(draft);
  const is = byKey(draft, occurrences);
  const before = rows.flatMap((row) => asThePlanSeesIt(row, was.get(row.key), is.get(row.key)));
  return { diff: diffYear(before, occurrences, draft, ctx.today), tasks: new Map(rows.map((row) => [row.id, row])) };
}

type Planned = Occurrence & { readonly assignment: Assignment | null };

function byKey(draft: PlanDraft, occurrences: readonly Occurrence[]): ReadonlyMap<string, Planned> {
  const assignments = new Map(draft.items.map((item) => [item.id, assignmentOf(draft, item)]));
  return new Map(occurrences.map((one) => [one.key, { ...one, assignment: assignments.get(one.itemId) ?? null }]));
}

/** Where the two drafts agree, the task is shown as the plan has it, so that the difference holds the amendment's own changes only. */
function asThePlanSeesIt(task: StandingTask, was: Planned | undefined, is: Planned | undefined): TaskOfPlan[] {
  if (!was && !is) return [];
  if (!was && task.state === 'cancelled') return [];
  if (!was || !is) return [task];
  const sameDays = was.dueOn === is.dueOn && was.opensOn === is.opensOn;
  return [
    {
      ...task,
      ...(sameDays && { dueOn: is.dueOn, opensOn: is.opensOn }),
      ...(was.title === is.title && { title: is.title }),
      ...(is.assignment && sameAssignment(was.assignment, is.assignment) && is.assignment),
    },
  ];
}

function sameAssignment(a: Assignment | null, b: Assignment | null): boolean {
  return (
    a?.unitId === b?.unitId && a?.sectionId === b?.sectionId && a?.ownerId === b?.ownerId && a?.backupId === b?.backupId
  );
}

async function standingTasks(tx: Transaction, planId: string, lock: boolean) {
  const query = tx
    .select({
      id: task.id,
      key: task.occurrenceKey,
      title: task.title,
      itemTitle: workItem.title,
      state: task.state,
      opensOn: task.opensOn,
      dueOn: task.dueOn,
      provisional: task.provisional,
      explanation: task.explanation,
      unitId: task.unitId,
      sectionId: task.sectionId,
      ownerId: task.ownerId,
      backupId: task.backupId,
      version: task.version,
    })
    .from(task)
    .innerJoin(workItem, eq(workItem.id, task.workItemId))
    .where(eq(task.planId, planId))
    .orderBy(asc(task.dueOn), asc(task.occurrenceKey));
  return lock ? query.for('update', { of: task }) : query;
}
