import { and, asc, count, countDistinct, desc, eq, ne } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { amendment, indicator, monthSummary, workItem, type AMENDMENT_STATES } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import { can } from '#domain/access/index';
import { monthPhase, type MonthPhase, type MonthSummary } from '#domain/planning/month-summary';
import { monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import type { LightCounts } from '#domain/tasks/light-counts';
import { PlanRefInput } from './inputs';
import { planDecisions, type PlanDecisionEntry } from './plan-decisions';
import { loadPlanHead, type PlanHead } from './plan-head';
import { planItems, type PlanItem } from './plan-items';
import { lightsOf, onTrackShare } from './plan-lights';
import { visibleTasks } from './visible-tasks';

/** A plan in force, and its story. Of the tasks, those that the actor may read. */
export interface PlanView {
  readonly plan: PlanHead;
  readonly publishedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly figures: PlanFigures;
  /** Twelve months by due date. */
  readonly months: readonly PlanMonth[];
  readonly items: readonly PlanItemLine[];
  readonly decisions: readonly PlanDecisionEntry[];
  readonly amendments: readonly AmendmentLine[];
  /** The newest first, at most fifty; empty where the actor may not read the audit. */
  readonly audit: readonly PlanAuditLine[];
}

export interface PlanFigures {
  /** Without those that an amendment took out. */
  readonly items: number;
  readonly indicators: number;
  readonly tasks: number;
  readonly owners: number;
  readonly lights: LightCounts;
  /** 0 to 1: of the tasks that are due or begun, those that are done or not late; null where there are none. */
  readonly onTrack: number | null;
}

export interface PlanMonth {
  readonly month: number;
  readonly phase: MonthPhase;
  readonly tasks: number;
  readonly lights: LightCounts;
  /** 月度小结, where the month has been summed up. */
  readonly summary: MonthSummary | null;
}

export interface PlanItemLine extends PlanItem {
  readonly tasks: number;
  readonly lights: LightCounts;
}

export interface AmendmentLine {
  readonly id: string;
  readonly number: number;
  readonly state: (typeof AMENDMENT_STATES)[number];
  readonly reason: string;
  readonly draftedBy: string;
  readonly createdOn: CalendarDate;
  readonly inForceOn: CalendarDate | null;
}

export interface PlanAuditLine {
  readonly id: number;
  /** ISO, UTC. */
  readonly at: string;
  readonly action: string;
  /** A person's name; null for a process, which `process` then names. */
  readonly by: string | null;
  readonly process: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

const AUDIT_LINES = 50;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The page of a plan: figures, months, items, and what was decided and changed. */
export async function getPlanView(ctx: Context, input: PlanRefInput): Promise<PlanView> {
  const { head, row, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const ofPlan = and(eq(task.planId, planId), ne(task.state, 'cancelled'), visibleTasks(ctx));
  const tasks = await ctx.db
    .select({ itemId: task.workItemId, state: task.state, dueOn: task.dueOn })
    .from(task)
    .where(ofPlan);
  const [owners] = await ctx.db
    .select({ count: countDistinct(task.ownerId) })
    .from(task)
    .where(ofPlan);
  const [indicators] = await ctx.db
    .select({ count: count() })
    .from(indicator)
    .innerJoin(workItem, eq(workItem.id, indicator.workItemId))
    .where(eq(workItem.planId, planId));
  const summaries = await ctx.db.select().from(monthSummary).where(eq(monthSummary.planId, planId));
  const items = (await planItems(ctx, planId)).map((item) => {
    const own = tasks.filter((one) => one.itemId === item.id);
    return { ...item, tasks: own.length, lights: lightsOf(own, ctx) };
  });
  return {
    plan: head,
    publishedOn: row.publishedAt && dateInShanghai(row.publishedAt),
    closedOn: row.closedAt && dateInShanghai(row.closedAt),
    figures: {
      items: items.filter((item) => !item.dropped).length,
      indicators: indicators?.count ?? 0,
      tasks: tasks.length,
      owners: owners?.count ?? 0,
      lights: lightsOf(tasks, ctx),
      onTrack: onTrackShare(tasks, ctx.today),
    },
    months: MONTHS.map((month) => {
      const due = tasks.filter((one) => monthOf(one.dueOn) === month);
      const summary = summaries.find((one) => one.month === month)?.summary ?? null;
      const phase = monthPhase(head.year ?? yearOf(ctx.today), month, ctx.today);
      return { month, phase, tasks: due.length, lights: lightsOf(due, ctx), summary };
    }),
    items,
    decisions: await planDecisions(ctx, planId),
    amendments: await amendmentLines(ctx, planId),
    audit: can(ctx.actor, 'audit.read', subject) ? await auditLines(ctx, planId) : [],
  };
}

async function amendmentLines(ctx: Context, planId: string): Promise<AmendmentLine[]> {
  const rows = await ctx.db
    .select({
      id: amendment.id,
      number: amendment.number,
      state: amendment.state,
      reason: amendment.reason,
      draftedBy: person.name,
      createdAt: amendment.createdAt,
      inForceAt: amendment.inForceAt,
    })
    .from(amendment)
    .innerJoin(person, eq(person.id, amendment.draftedBy))
    .where(eq(amendment.planId, planId))
    .orderBy(asc(amendment.number));
  return rows.map(({ createdAt, inForceAt, ...line }) => ({
    ...line,
    createdOn: dateInShanghai(createdAt),
    inForceOn: inForceAt && dateInShanghai(inForceAt),
  }));
}

async function auditLines(ctx: Context, planId: string): Promise<PlanAuditLine[]> {
  const rows = await ctx.db
    .select({
      id: auditRecord.id,
      at: auditRecord.at,
      action: auditRecord.action,
      by: person.name,
      process: auditRecord.process,
      before: auditRecord.before,
      after: auditRecord.after,
    })
    .from(auditRecord)
    .leftJoin(person, and(eq(person.id, auditRecord.actorId), eq(auditRecord.actorKind, 'person')))
    .where(and(eq(auditRecord.subjectKind, 'plan'), eq(auditRecord.subjectId, planId)))
    .orderBy(desc(auditRecord.id))
    .limit(AUDIT_LINES);
  return rows.map((line) => ({ ...line, at: line.at.toISOString() }));
}
