import type { CalendarDate } from '#domain/shared/calendar-date';
import type { Instant } from '#domain/shared/instant';
import type { Context } from '#services/context';
import { openDueCases } from '#services/escalation/open-due-cases';
import { closeYear } from '#services/plan-year/close-year';
import { getYearAgenda } from '#services/plan-year/get-year-agenda';
import { openMonth } from '#services/tasks/open-month';
import { summariseMonth } from '#services/tasks/summarise-month';
import { actingAt, type ActivityRoom } from '../activity-context';

interface At {
  readonly planId: string;
  /** The workflow's instant, the only now that its verbs know. */
  readonly at: Instant;
}

/** The verbs of a plan's year, each safe to run twice at the same instant. */
export function planYearActivities(room: ActivityRoom) {
  const as = <Result>({ planId, at }: At, act: (ctx: Context) => Promise<Result>) =>
    actingAt(room, { kind: 'plan-year', subjectId: planId }, at, act);
  return {
    readAgenda: (input: At) => as(input, (ctx) => getYearAgenda(ctx, { planId: input.planId })),
    openMonth: (input: At & { readonly upTo: CalendarDate }) =>
      as(input, (ctx) => openMonth(ctx, { planId: input.planId, upTo: input.upTo })),
    openDueCases: (input: At) => as(input, (ctx) => openDueCases(ctx, { planId: input.planId })),
    summariseMonth: ({ year, month, ...input }: At & { readonly year: number; readonly month: number }) =>
      as(input, (ctx) => summariseMonth(ctx, { planId: input.planId, year, month })),
    closeYear: (input: At) => as(input, (ctx) => closeYear(ctx, { planId: input.planId })),
  };
}

export type PlanYearActivities = ReturnType<typeof planYearActivities>;
