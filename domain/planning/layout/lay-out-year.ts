import { firstOfMonth, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { isWorkingDayOrAssumed } from '#domain/work-calendar/working-days';
import type { PlanDraft } from '../draft';
import { bearerOf, level, type Levelled } from './levelling';
import type { Occurrence } from './occurrence';
import { explain, workingDayOf } from './place-slot';
import { DEFAULT_LAYOUT_POLICY, type LayoutPolicy } from '../schedule/layout-policy';
import { slotsOfYear, type ItemSlot, type LayoutProblem } from './year-slots';

export interface YearLayout {
  /** By due date, then key. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly LayoutProblem[];
}

/**
 * Turns a draft's time rules into the dated occurrences of its year; without a year there are none. Every due date is a working day of the
 * year unless somebody moved it elsewhere; days in a year without a holiday notice are provisional. `standing` (key → due date) holds days
 * that tasks already have: where such a day is among the choices it is kept, so that a change to one item leaves the others alone.
 */
export function layOutYear(input: {
  readonly draft: PlanDraft;
  readonly calendar: WorkCalendar;
  readonly policy?: LayoutPolicy;
  readonly standing?: Readonly<Record<string, CalendarDate>>;
}): YearLayout {
  const { draft, calendar, policy = DEFAULT_LAYOUT_POLICY, standing = {} } = input;
  if (draft.year === null) return { occurrences: [], problems: [] };
  const { slots, problems } = slotsOfYear(draft, draft.year, calendar, policy);
  const chosen = chooseDays(slots, draft, calendar, standing);
  const occurrences: Occurrence[] = [];
  for (const slot of slots) {
    const occurrence = occurrenceOf(slot, draft.moves[slot.key], chosen.get(slot.key), calendar);
    if (occurrence) occurrences.push(occurrence);
    else problems.push({ code: 'no-working-day', itemId: slot.item.id, ruleId: slot.ruleId, key: slot.key });
  }
  const keys = new Set(slots.map((slot) => slot.key));
  for (const key of Object.keys(draft.moves)) {
    if (!keys.has(key)) problems.push({ code: 'move-without-task', itemId: null, ruleId: null, key });
  }
  return { occurrences: occurrences.sort(byDueDate), problems };
}

function chooseDays(
  slots: readonly ItemSlot[],
  draft: PlanDraft,
  calendar: WorkCalendar,
  standing: Readonly<Record<string, CalendarDate>>,
): Map<string, CalendarDate> {
  const fixed: { bearer: string; dueOn: CalendarDate }[] = [];
  const flexible: Levelled[] = [];
  const kept = new Map<string, CalendarDate>();
  for (const { key, item, slot } of slots) {
    const bearer = bearerOf(draft, item);
    const stands = standing[key];
    const moved = draft.moves[key];
    if (moved !== undefined) fixed.push({ bearer, dueOn: moved });
    else if (stands !== undefined && slot.choices.includes(stands)) {
      kept.set(key, stands);
      fixed.push({ bearer, dueOn: stands });
    } else if (slot.choices.length > 0) {
      flexible.push({ key, bearer, preferred: slot.nominal, choices: slot.choices });
    } else fixed.push({ bearer, dueOn: workingDayOf(slot, calendar)?.date ?? slot.nominal });
  }
  return new Map([...kept, ...level(fixed, flexible)]);
}

function occurrenceOf(
  { key, item, ruleId, title, basis, printed, slot }: ItemSlot,
  moved: CalendarDate | undefined,
  chosen: CalendarDate | undefined,
  calendar: WorkCalendar,
): Occurrence | null {
  const base = { key, itemId: item.id, ruleId, title };
  const due = chosen === undefined ? workingDayOf(slot, calendar) : { date: chosen, skipped: [], provisional: false };
  if (moved !== undefined) {
    const opensOn = moved < slot.opensOn ? firstOfMonth(yearOf(moved), monthOf(moved)) : slot.opensOn;
    const nominal = due?.date ?? slot.nominal;
    const explanation = explain('moved-by-hand', printed, nominal, { date: moved, skipped: [] }, calendar);
    const { provisional } = isWorkingDayOrAssumed(moved, calendar);
    return { ...base, opensOn, dueOn: moved, provisional, explanation };
  }
  if (!due) return null;
  const opensOn = due.date < slot.opensOn ? due.date : slot.opensOn;
  const provisional = due.provisional || isWorkingDayOrAssumed(due.date, calendar).provisional;
  const explanation = explain(basis, printed, chosen ?? slot.nominal, due, calendar);
  return { ...base, opensOn, dueOn: due.date, provisional, explanation };
}

function byDueDate(a: Occurrence, b: Occurrence): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
