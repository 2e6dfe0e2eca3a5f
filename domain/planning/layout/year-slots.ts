import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import { firstOfMonth, lastOfMonth } from '#domain/shared/calendar-date';
import { workingDaysIn } from '#domain/work-calendar/working-days';
import { yearPeriod, type Period } from '#domain/work-calendar/working-periods';
import type { DraftItem, DraftRule, DraftStage, PlanDraft } from '../draft';
import { PERSON } from '../edits/rules';
import type { DueExplanation } from './occurrence';
import { timeWords } from '#domain/plan-writing/fact-words';
import { rhythmStretches } from './rhythm-stretches';
import { beyondThemeDays, repeatedRules } from './same-rules';
import type { LayoutPolicy } from '../schedule/layout-policy';
import { monthDay } from '../schedule/month-day';
import { isCondensed } from '../schedule/recur';
import { slotsOfRule } from '../schedule/rule-slots';
import type { Slot, SlotContext, SlotRefusal } from '../schedule/slot';
import { deadlineSlot, windowSlot } from '../schedule/windows';
import { withinStretches } from '../schedule/within-stretch';
import { occurrenceKey } from './occurrence-key';

const YEAR_END_WORKING_DAYS = 10;

/** A slot with the item that asks for it. */
export interface ItemSlot {
  readonly key: string;
  readonly item: DraftItem;
  readonly ruleId: string | null;
  readonly title: string;
  readonly basis: DueExplanation['basis'];
  readonly printed: string;
  readonly slot: Slot;
}

export const LAYOUT_PROBLEMS = [
  'no-working-day',
  'repeats-another-rule',
  'stage-not-dated',
  'runs-past-year-end',
  'move-without-task',
] as const;
export interface LayoutProblem {
  readonly code: SlotRefusal | (typeof LAYOUT_PROBLEMS)[number];
  readonly itemId: string | null;
  readonly ruleId: string | null;
  /** The occurrence that it is about, where there is one. */
  readonly key: string | null;
}

/** Every slot that the plan's live items ask for in its year. An item whose rules and stages name no day has one slot for the whole year. */
export function slotsOfYear(
  draft: PlanDraft,
  year: number,
  calendar: WorkCalendar,
  policy: LayoutPolicy,
): { readonly slots: ItemSlot[]; readonly problems: LayoutProblem[] } {
  const slots: ItemSlot[] = [];
  const problems: LayoutProblem[] = [];
  const { days: workingDays } = workingDaysIn(yearPeriod(year), calendar);
  const context = (printed: string): SlotContext => ({ year, calendar, workingDays, policy, printed });
  for (const item of draft.items) {
    if (item.dropped) continue;
    const ruled = slotsOfRules(item, context, problems);
    const staged = draft.stages
      .filter((stage) => stage.itemId === item.id)
      .flatMap((stage) => slotsOfStage(item, stage, context(''), problems))
      .filter((stage) => !ruled.some(({ slot }) => slot.nominal === stage.slot.nominal));
    const own = [...ruled, ...staged];
    slots.push(...(own.length > 0 ? own : [wholeYear(item, context(''))]));
  }
  return { slots, problems };
}

function slotsOfRules(
  item: DraftItem,
  contextOf: (printed: string) => SlotContext,
  problems: LayoutProblem[],
): ItemSlot[] {
  const repeated = repeatedRules(item);
  const stretches = rhythmStretches({ ...item, rules: item.rules.filter(({ id }) => !repeated.has(id)) });
  const named = new Set(stretches.values());
  return item.rules.flatMap((rule) => {
    if (named.has(rule)) return [];
    const problem = (code: LayoutProblem['code']) =>
      problems.push({ code, itemId: item.id, ruleId: rule.id, key: null });
    const norm = repeated.has(rule.id) ? null : beyondThemeDays(rule.norm, item);
    if (norm === null) {
      problem('repeats-another-rule');
      return [];
    }
    const context = contextOf(isOfPaper(rule) ? rule.printed : '');
    const answer = slotsOfRule(norm, context);
    if (!answer.ok) {
      problem(answer.reason);
      return [];
    }
    const stretch = stretches.get(rule.id);
    const asked = stretch ? withinStretches(answer.slots, stretchWindows(stretch, contextOf)) : answer.slots;
    if (rule.norm.kind === 'range' && rule.norm.to < rule.norm.from) problem('runs-past-year-end');
    const title = titleOf(item, rule, context.policy);
    return asked.map((slot) => ({
      key: occurrenceKey(item.id, rule.id, slot),
      item,
      ruleId: rule.id,
      title,
      basis: 'rule' as const,
      printed: isOfPaper(rule) ? rule.printed : '',
      slot,
    }));
  });
}

/** The days of a stretch in the year, of a winter both ends; the whole year where it has none there. */
function stretchWindows({ norm, printed }: DraftRule, contextOf: (printed: string) => SlotContext): readonly Period[] {
  const context = contextOf(printed);
  const { year } = context;
  const answer = slotsOfRule(norm, context);
  const windows = answer.ok ? answer.slots.map(({ opensOn, nominal }) => ({ from: opensOn, to: nominal })) : [];
  const isWinter = norm.kind === 'season' && norm.season.includes('winter');
  if (isWinter) windows.push({ from: firstOfMonth(year, 1), to: lastOfMonth(year, 2) });
  return windows.length > 0 ? windows : [yearPeriod(year)];
}

/** Whether its words say what it asks for: a person may have given it another meaning. */
function isOfPaper({ by }: DraftRule): boolean {
  return by !== PERSON;
}

/**
 * What is done then, or the item's title; with the rhythm where other rules of the item are called alike or where tasks are fewer than the
 * rule asks for: as printed, or in words of ours where a person gave it.
 */
function titleOf(item: DraftItem, rule: DraftRule, policy: LayoutPolicy): string {
  const condensed = rule.norm.kind === 'recur' && isCondensed(rule.norm, policy.mostTasksAMonth);
  const words = rule.origin === 'added' ? timeWords(rule.norm) : rule.printed;
  const title = rule.work ?? item.title;
  const isShared = item.rules.some((other) => other.id !== rule.id && (other.work ?? item.title) === title);
  const tells = words !== '' && !title.includes(words) && (condensed || isShared);
  return tells ? `${title}（${words}）` : title;
}

/** A stage is due at its end; one without an end, or with one that no year has, is told as a problem. */
function slotsOfStage(item: DraftItem, stage: DraftStage, context: SlotContext, problems: LayoutProblem[]): ItemSlot[] {
  const to = stage.to === null ? null : monthDay(stage.to, context.year);
  if (to === null) {
    const code = stage.to === null ? 'stage-not-dated' : 'no-such-date';
    problems.push({ code, itemId: item.id, ruleId: null, key: null });
    return [];
  }
  const from = stage.from === null ? null : monthDay(stage.from, context.year);
  const slot =
    from !== null && from <= to
      ? windowSlot(String(context.year), 1, { from, to }, context)
      : deadlineSlot(String(context.year), 1, to, context.policy.deadlineLeadWorkingDays, context);
  const title = stage.name === '' || item.title.includes(stage.name) ? item.title : `${item.title}（${stage.name}）`;
  const key = occurrenceKey(item.id, stage.id, slot);
  return [{ key, item, ruleId: null, title, basis: 'stage', printed: '', slot }];
}

/** Work of the whole year is reported at its end: levelled over the last working days, so that not everything falls on the very last. */
function wholeYear(item: DraftItem, { year, workingDays }: SlotContext): ItemSlot {
  const choices = workingDays.slice(-YEAR_END_WORKING_DAYS);
  const slot: Slot = {
    period: String(year),
    n: 1,
    opensOn: firstOfMonth(year, 1),
    nominal: choices.at(-1) ?? lastOfMonth(year, 12),
    roll: 'back',
    bounds: yearPeriod(year),
    choices,
  };
  const key = occurrenceKey(item.id, null, slot);
  return { key, item, ruleId: null, title: item.title, basis: 'month-end-of-item', printed: '', slot };
}
