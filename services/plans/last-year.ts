import { and, count, eq, isNull } from 'drizzle-orm';
import { person, roleGrant } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { task, taskEvidence } from '#db/schema/tasks';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { Assignment, DraftIndicator, PlanDraft } from '#domain/planning/draft';
import type { ItemResult } from '#domain/planning/roll/item-result';
import { rolledYear, type RolledYear } from '#domain/planning/roll/roll-forward';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Transaction } from '#services/context';
import { notFound, refusedBy } from '#services/errors';

export interface LastYear {
  readonly draft: PlanDraft & { readonly year: number };
  readonly rolled: RolledYear;
}

/** A plan that is or was in force, with what its items came to and what is proposed for the next year. */
export async function lastYear(tx: Transaction, planId: string, calendar: WorkCalendar): Promise<LastYear> {
  const [row] = await tx.select({ draft: plan.draft }).from(plan).where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  const { draft } = row;
  const { year } = draft;
  if (year === null) throw refusedBy('no-year');
  const tasks = await tx
    .select({
      key: task.occurrenceKey,
      state: task.state,
      dueOn: task.dueOn,
      originalDueOn: task.originalDueOn,
      completedOn: task.completedOn,
      evidence: count(taskEvidence.id),
    })
    .from(task)
    .leftJoin(taskEvidence, and(eq(taskEvidence.taskId, task.id), isNull(taskEvidence.removedAt)))
    .where(eq(task.planId, planId))
    .groupBy(task.id)
    .orderBy(task.dueOn);
  return { draft: { ...draft, year }, rolled: rolledYear({ ...draft, year }, tasks, calendar) };
}

/** An item as it was last year, to stand beside what it is to be this year. */
export interface LastYearItem {
  readonly rules: readonly ScheduleNorm[];
  readonly indicators: readonly DraftIndicator[];
  readonly result: ItemResult;
  /** What was reported on its targets; null where nothing was. */
  readonly reported: readonly ReportedResult[] | null;
}

/** The result that was reported for a target. */
export interface ReportedResult {
  readonly indicatorId: string;
  readonly value: number;
}

/** The items of last year's plan by id. Targets have no reports yet: that is said, not left blank. */
export async function lastYearItems(
  tx: Transaction,
  planId: string,
  calendar: WorkCalendar,
): Promise<Readonly<Record<string, LastYearItem>>> {
  const { rolled } = await lastYear(tx, planId, calendar);
  return Object.fromEntries(
    rolled.items.map(({ item, result }) => [
      item.id,
      { rules: item.rules.map((rule) => rule.norm), indicators: item.indicators, result, reported: null },
    ]),
  );
}

/** Takes people out of an assignment who have left or hold no role any more. */
export async function stillHere(tx: Transaction): Promise<(assignment: Assignment) => Assignment> {
  const rows = await tx
    .selectDistinct({ id: person.id })
    .from(person)
    .innerJoin(roleGrant, and(eq(roleGrant.personId, person.id), isNull(roleGrant.revokedAt)))
    .where(isNull(person.archivedAt));
  const here = new Set(rows.map((row) => row.id));
  const kept = (id: string | null) => (id !== null && here.has(id) ? id : null);
  return (assignment) => ({ ...assignment, ownerId: kept(assignment.ownerId), backupId: kept(assignment.backupId) });
}
