import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { monthOf, type CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { isWorkingDayOrAssumed } from '#domain/work-calendar/working-days';
import type { DraftEdit, DraftItem, DraftRule, PlanDraft } from '../draft';
import { observanceNamed, observancePeriod } from '../schedule/observance-dates';
import { dayInMonth } from '../schedule/month-day';
import type { TaskOfYear } from './item-result';
import { proposeRule, type NthDayNorm, type ProposedRule } from './propose-rule';
import { partKey, partOfKey } from '../layout/occurrence-key';

/** A rule in place of what is copied, with why. */
export interface RuleProposal {
  readonly ruleId: string;
  /** What it takes the place of: several where dates of one item make one rule (3月31日、6月30日 → the last working day of each). */
  readonly from: readonly ScheduleNorm[];
  readonly to: NthDayNorm;
  /** The days of last year that it explains, and how many of them somebody had moved there. */
  readonly days: readonly CalendarDate[];
  readonly moved: number;
  /** Where copied dates would fall next year; none for a rhythm. */
  readonly copied: readonly CopiedDay[];
  readonly edits: readonly DraftEdit[];
}

export interface CopiedDay {
  readonly date: CalendarDate;
  readonly isRest: boolean;
}

interface Proposed extends ProposedRule {
  readonly rule: DraftRule;
}

/** The rules that can take the place of an item's copied dates and of times that people had moved. */
export function ruleProposals(
  item: DraftItem,
  tasks: readonly TaskOfYear[],
  { year, moves }: PlanDraft & { readonly year: number },
  calendar: WorkCalendar,
): RuleProposal[] {
  const proposed = item.rules.flatMap((rule): Proposed[] => {
    const own = tasks.filter((task) => partOfKey(task.key) === partKey(item.id, rule.id) && task.state !== 'cancelled');
    const moved = own.filter((task) => task.dueOn !== task.originalDueOn || task.key in moves).length;
    const found = proposeRule({ norm: rule.norm, dueOn: own.map((task) => task.dueOn), moved }, year, calendar);
    if (!found || (isFixed(rule.norm) && found.days.some((day) => isObserved(item, day, year)))) return [];
    return [{ rule, ...found }];
  });
  return joined(proposed).flatMap((group) => proposalOf(item.id, group, year, calendar) ?? []);
}

/** Dates that the same words explain are one rule of several months. */
function joined(proposed: readonly Proposed[]): Proposed[][] {
  const groups = new Map<string, Proposed[]>();
  for (const one of proposed) {
    const { nth, day } = one.norm;
    const key = isFixed(one.rule.norm) ? `${one.rule.norm.kind} ${nth} ${day}` : one.rule.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function proposalOf(
  itemId: string,
  group: readonly Proposed[],
  year: number,
  calendar: WorkCalendar,
): RuleProposal | null {
  const [first, ...others] = group;
  if (!first) return null;
  const months = [...new Set(group.flatMap(({ norm }) => norm.months))].sort((a, b) => a - b);
  const to = { ...first.norm, months };
  const fixed = group.filter(({ rule }) => isFixed(rule.norm)).flatMap(({ days }) => days);
  return {
    ruleId: first.rule.id,
    from: group.map(({ rule }) => rule.norm),
    to,
    days: group.flatMap(({ days }) => days),
    moved: group.reduce((sum, { moved }) => sum + moved, 0),
    copied: fixed.map((day) => {
      const date = dayInMonth(year + 1, monthOf(day), Number(day.slice(8)));
      return { date, isRest: !isWorkingDayOrAssumed(date, calendar).working };
    }),
    edits: [
      { kind: 'set-rule', itemId, ruleId: first.rule.id, norm: to },
      ...others.map(({ rule }) => ({ kind: 'drop-rule' as const, itemId, ruleId: rule.id })),
    ],
  };
}

function isFixed({ kind }: ScheduleNorm): boolean {
  return kind === 'date' || kind === 'deadline';
}

/** A day that the item names as a festival or theme day stays that day. */
function isObserved({ rules }: DraftItem, day: CalendarDate, year: number): boolean {
  return rules.some(({ norm }) => {
    const observance = norm.kind === 'observance' ? observanceNamed(norm.name) : null;
    const period = observance && observancePeriod(observance.rule, year);
    return period !== null && period.from <= day && day <= period.to;
  });
}
