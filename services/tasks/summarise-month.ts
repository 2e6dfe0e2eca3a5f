import { and, between, eq, inArray, isNull, or } from 'drizzle-orm';
import { person, roleGrant, unit } from '#db/schema/org';
import { monthSummary, plan } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import { summariseMonth as sumUp, type MonthSummary } from '#domain/planning/month-summary';
import { firstOfMonth, lastOfMonth } from '#domain/shared/calendar-date';
import { audit } from '#services/audit';
import { authorize, type Context, type Transaction } from '#services/context';
import { notFound } from '#services/errors';
import { notify } from '#services/notices/notify';
import { SummariseMonthInput } from './inputs';

/**
 * 月度小结: writes down once what a month of a plan came to and tells the directors of the plan's unit and the heads of the sections that
 * had work in it. A summary that stands is never written anew.
 */
export async function summariseMonth(ctx: Context, input: SummariseMonthInput): Promise<{ readonly made: boolean }> {
  const { planId, year, month } = SummariseMonthInput.parse(input);
  const [found] = await ctx.db
    .select({ id: plan.id, title: plan.title, unitId: plan.unitId, unitPath: unit.path })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!found) throw notFound('plan');
  authorize(ctx, 'process.control', found);
  return ctx.db.transaction(async (tx) => {
    const [first, last] = [firstOfMonth(year, month), lastOfMonth(year, month)];
    const tasks = await tx
      .select({
        state: task.state,
        originalDueOn: task.originalDueOn,
        dueOn: task.dueOn,
        completedOn: task.completedOn,
        unitId: task.unitId,
        sectionId: task.sectionId,
      })
      .from(task)
      .where(
        and(eq(task.planId, planId), or(between(task.dueOn, first, last), between(task.originalDueOn, first, last))),
      );
    const summary = sumUp(tasks, year, month, ctx.today);
    const made = await tx
      .insert(monthSummary)
      .values({ planId, month, summary, madeAt: ctx.now })
      .onConflictDoNothing()
      .returning({ month: monthSummary.month });
    if (made.length === 0) return { made: false };
    const sections = [...new Set(tasks.flatMap((row) => row.sectionId ?? []))];
    const readers = await readersOf(tx, found.unitId, sections);
    await notify(tx, ctx, ...readers.map((personId) => noticeTo(personId, found, summary)));
    await audit(tx, ctx, {
      action: 'plan.summarise-month',
      subject: 'plan',
      subjectId: planId,
      unitId: found.unitId,
      after: { ...summary },
    });
    return { made: true };
  });
}

async function readersOf(tx: Transaction, unitId: string, sections: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ personId: roleGrant.personId })
    .from(roleGrant)
    .innerJoin(person, and(eq(person.id, roleGrant.personId), isNull(person.archivedAt)))
    .where(
      and(
        isNull(roleGrant.revokedAt),
        or(
          and(eq(roleGrant.unitId, unitId), eq(roleGrant.role, 'director')),
          and(eq(roleGrant.unitId, unitId), eq(roleGrant.role, 'section-head'), isNull(roleGrant.sectionId)),
          sections.length > 0
            ? and(eq(roleGrant.role, 'section-head'), inArray(roleGrant.sectionId, [...sections]))
            : undefined,
        ),
      ),
    );
  return rows.map((row) => row.personId);
}

function noticeTo(personId: string, of: { readonly id: string; readonly title: string }, summary: MonthSummary) {
  const { year, month, due, done, doneLate, overdue, moved } = summary;
  return {
    personId,
    kind: 'month-summary' as const,
    facts: { plan: of.title, year, month, due, done, doneLate, overdue, moved },
    href: `/calendar?month=${year}-${String(month).padStart(2, '0')}&plan=${of.id}`,
    onceKey: `month-summary:${of.id}:${year}-${month}`,
  };
}
