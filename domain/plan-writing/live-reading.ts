import { readPlan } from '#domain/plan-reader/read-plan';
import { coverageOf, type Coverage } from '#domain/planning/drafting/coverage';
import type { PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { layOutYear } from '#domain/planning/layout/lay-out-year';
import { isAsked } from '#domain/planning/questions/open-questions';
import type { CalendarDate } from '#domain/shared/calendar-date';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { layText, type WrittenText } from './written-text';
import { isEmpty, type WrittenPlan } from './written-plan';

/** When an item is due next, as the year would be laid out now. */
export interface NextDate {
  readonly dueOn: CalendarDate;
  /** Rests on a year without a holiday notice. */
  readonly provisional: boolean;
  /** How many dates the item has in the year. */
  readonly count: number;
}

/** What a plan comes to while it is being written. */
export interface LiveReading extends WrittenText {
  /** As many as the reader takes the text for; more than one wants a look. */
  readonly planCount: number;
  /** The year that its words print. */
  readonly printedYear: number | null;
  /** The drafts of all of them as one; null while there is nothing to read. */
  readonly draft: PlanDraft | null;
  readonly coverage: Coverage;
  /** By item: the first date from today on, else the last of the year. */
  readonly dates: Readonly<Record<string, NextDate>>;
}

const NOTHING_COVERED: Coverage = { share: 1, coveredCharacters: 0, totalCharacters: 0, silentLeft: 0 };

/** Reads a plan as an import would read it. `year` is the one that was chosen for it, or null to go by the text. Linear in the text. */
export function readWhileWriting(
  plan: WrittenPlan,
  {
    year,
    today,
    calendar,
  }: { readonly year: number | null; readonly today: CalendarDate; readonly calendar: WorkCalendar },
): LiveReading {
  const laid = layText(plan);
  const reading = readPlan(laid.text);
  // A title alone is no plan that something could be missing of.
  const plans = plan.blocks.every(isEmpty) ? [] : reading.plans;
  const drafts = plans.map((_, at) => ofYear(draftPlan(laid.text, reading, at), year));
  const [first, ...others] = drafts;
  const draft = first ? others.reduce(joined, first) : null;
  return {
    ...laid,
    planCount: drafts.length,
    printedYear: reading.plans[0]?.year ?? null,
    draft,
    coverage: drafts.map((one) => coverageOf(one, laid.text)).reduce(sum, NOTHING_COVERED),
    dates: draft === null ? {} : nextDates(draft, today, calendar),
  };
}

/** In the year that is written on its head, with the questions that the review will ask. */
function ofYear(draft: PlanDraft, year: number | null): PlanDraft {
  const asked = draft.questions.filter(isAsked);
  if (year === null) return { ...draft, questions: asked };
  return { ...draft, year, questions: asked.filter((question) => question.kind !== 'plan-year') };
}

/** Ids of the second are told from those of the first by a mark. */
function joined(first: PlanDraft, second: PlanDraft): PlanDraft {
  const mark = (id: string) => `${id}+${first.nextId}`;
  const marked = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, id: mark(one.id) }));
  const ofItem = <T extends { readonly id: string; readonly itemId: string | null }>(list: readonly T[]) =>
    marked(list).map((one) => ({ ...one, itemId: one.itemId && mark(one.itemId) }));
  return {
    ...first,
    span: { start: first.span.start, end: second.span.end },
    outline: [
      ...first.outline,
      ...marked(second.outline).map((one) => ({ ...one, parentId: one.parentId && mark(one.parentId) })),
    ],
    items: [
      ...first.items,
      ...marked(second.items).map((item) => ({
        ...item,
        headingId: item.headingId && mark(item.headingId),
        rules: marked(item.rules),
        indicators: marked(item.indicators),
      })),
    ],
    parties: [
      ...first.parties,
      ...second.parties.filter((party) => !first.parties.some(({ key }) => key === party.key)),
    ],
    stages: [...first.stages, ...ofItem(second.stages)],
    questions: [...first.questions, ...ofItem(second.questions)],
    silent: [...first.silent, ...marked(second.silent)],
    nextId: first.nextId + second.nextId,
  };
}

function sum(a: Coverage, b: Coverage): Coverage {
  const coveredCharacters = a.coveredCharacters + b.coveredCharacters;
  const totalCharacters = a.totalCharacters + b.totalCharacters;
  return {
    share: totalCharacters === 0 ? 1 : coveredCharacters / totalCharacters,
    coveredCharacters,
    totalCharacters,
    silentLeft: a.silentLeft + b.silentLeft,
  };
}

function nextDates(draft: PlanDraft, today: CalendarDate, calendar: WorkCalendar): Record<string, NextDate> {
  const dates: Record<string, NextDate> = {};
  for (const { itemId, dueOn, provisional } of layOutYear({ draft, calendar }).occurrences) {
    const known = dates[itemId];
    const count = (known?.count ?? 0) + 1;
    dates[itemId] = known !== undefined && known.dueOn >= today ? { ...known, count } : { dueOn, provisional, count };
  }
  return dates;
}
