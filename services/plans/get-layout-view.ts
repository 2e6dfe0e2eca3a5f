import { eq, inArray } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { plan } from '#db/schema/plans';
import { assignmentOf, type PlanDraft } from '#domain/planning/draft';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { loadByOwnerAndMonth } from '#domain/planning/layout/levelling';
import type { DueExplanation, Occurrence } from '#domain/planning/layout/occurrence';
import { blockersOf, type Blocker } from '#domain/planning/publish-readiness';
import type { LayoutProblem } from '#domain/planning/layout/year-slots';
import { firstOfMonth, lastOfMonth, monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import { workingDaysIn } from '#domain/work-calendar/working-days';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { PlanRefInput } from './inputs';
import { namesOf, type NamedAssignment } from './named-assignment';
import { loadPlanHead, type PlanHead } from './plan-head';
import { tasksByOwner } from './publish-plan';
import { headingPathOf } from './write-work-items';

/** The year as it would be published: items × 12 months, the load on each owner, who will be told. */
export interface LayoutView {
  readonly plan: PlanHead;
  /** Null while the plan has no year: then there are no months and no occurrences either. */
  readonly year: number | null;
  readonly today: CalendarDate;
  readonly months: readonly LayoutMonth[];
  readonly rows: readonly LayoutRow[];
  readonly occurrences: readonly LayoutOccurrence[];
  /** One line an owner, the most loaded first. */
  readonly load: readonly OwnerLoad[];
  /** Rules that came to no date, moves that lost their task. */
  readonly problems: readonly LayoutProblem[];
  /** What keeps the plan from being published, the weightiest first. */
  readonly blockers: readonly Blocker[];
  /** What publication would tell whom. */
  readonly told: readonly { readonly personId: string; readonly name: string; readonly tasks: number }[];
  /** Occurrences that were due before today: left out at publication unless they are asked for. */
  readonly pastCount: number;
  /** How many occurrences were moved by hand. */
  readonly movedCount: number;
}

export interface LayoutMonth {
  readonly month: number;
  readonly workingDays: number;
  /** Its working days, to move a task to. */
  readonly days: readonly CalendarDate[];
  /** No holiday notice covers it. */
  readonly provisional: boolean;
  readonly tasks: number;
}

export interface LayoutRow {
  readonly itemId: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly assignment: NamedAssignment | null;
  /** Twelve lists of occurrence keys by month of the due date. */
  readonly months: readonly (readonly string[])[];
}

export interface LayoutOccurrence {
  readonly key: string;
  readonly itemId: string;
  readonly ruleId: string | null;
  readonly title: string;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
  readonly movedByHand: boolean;
  readonly past: boolean;
}

export interface OwnerLoad {
  /** Null for items that nobody owns yet. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** January to December. */
  readonly months: readonly { readonly tasks: number; readonly peak: boolean }[];
  readonly total: number;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Lays the plan's year out as publication today would, without writing anything. */
export async function getLayoutView(ctx: Context, input: PlanRefInput): Promise<LayoutView> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const [row] = await ctx.db.select({ draft: plan.draft }).from(plan).where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  const { draft } = row;
  const { occurrences, problems } = layOutYear({ draft, calendar: ctx.calendar });
  const load = loadByOwnerAndMonth(occurrences, draft);
  const ahead = occurrences.filter(({ dueOn }) => dueOn >= ctx.today);
  const told = [...tasksByOwner(draft, ahead)];
  const names = await personNames(ctx, [...load.flatMap((line) => line.ownerId ?? []), ...told.map(([id]) => id)]);
  const shown = occurrences.map((one): LayoutOccurrence => {
    return { ...one, movedByHand: draft.moves[one.key] !== undefined, past: one.dueOn < ctx.today };
  });
  return {
    plan: head,
    year: draft.year,
    today: ctx.today,
    months: draft.year === null ? [] : monthsOf(ctx, draft.year, occurrences),
    rows: await rowsOf(ctx, draft, occurrences),
    occurrences: shown,
    load: load.map((line) => ({ ...line, ownerName: line.ownerId === null ? null : (names.get(line.ownerId) ?? '') })),
    problems,
    blockers: blockersOf(draft),
    told: told
      .map(([personId, tasks]) => ({ personId, name: names.get(personId) ?? '', tasks }))
      .sort((a, b) => b.tasks - a.tasks),
    pastCount: occurrences.length - ahead.length,
    movedCount: shown.filter((one) => one.movedByHand).length,
  };
}

function monthsOf(ctx: Context, year: number, occurrences: readonly Occurrence[]): LayoutMonth[] {
  return MONTHS.map((month) => {
    const period = { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
    const { days, provisional } = workingDaysIn(period, ctx.calendar);
    const tasks = occurrences.filter(({ dueOn }) => monthOf(dueOn) === month).length;
    return { month, workingDays: days.length, days, provisional, tasks };
  });
}

async function rowsOf(ctx: Context, draft: PlanDraft, occurrences: readonly Occurrence[]): Promise<LayoutRow[]> {
  const live = draft.items.filter((item) => !item.dropped);
  const name = await namesOf(
    ctx.db,
    live.map((item) => assignmentOf(draft, item)),
  );
  const keys = new Map<string, string[]>();
  for (const { itemId, dueOn, key } of occurrences) {
    const cell = `${itemId}:${monthOf(dueOn)}`;
    keys.set(cell, [...(keys.get(cell) ?? []), key]);
  }
  return live.map((item) => {
    const assignment = assignmentOf(draft, item);
    return {
      itemId: item.id,
      title: item.title,
      headingPath: headingPathOf(draft, item),
      assignment: assignment && name(assignment),
      months: MONTHS.map((month) => keys.get(`${item.id}:${month}`) ?? []),
    };
  });
}

async function personNames(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
