import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Assignment, DraftEdit, DraftItem, PlanDraft } from '../draft';
import { itemResult, type ItemResult, type TaskOfYear } from './item-result';
import { proposeRule } from './propose-rule';

export const ROLL_PROPOSALS = ['rule', 'leave-out', 'year-in-title'] as const;
export type RollProposalKind = (typeof ROLL_PROPOSALS)[number];

/** Something that may be done to last year's plan on the way into the next, to be accepted or not. */
export type ProposedChange = { readonly id: string; readonly itemId: string | null } & (
  | { readonly kind: 'rule'; readonly from: ScheduleNorm; readonly to: ScheduleNorm }
  /** Work that was to be done once, and is done. */
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'year-in-title'; readonly from: string; readonly to: string }
);

/** With the edit of the new draft that does it. */
export type RollProposal = ProposedChange & { readonly edit: DraftEdit };

export interface RolledItem {
  readonly item: DraftItem;
  readonly result: ItemResult;
  readonly proposals: readonly RollProposal[];
}

export interface RolledYear {
  readonly items: readonly RolledItem[];
  /** About the plan itself. */
  readonly proposals: readonly RollProposal[];
}

const ONCE: readonly ScheduleNorm['kind'][] = ['date', 'deadline', 'range', 'horizon', 'month'];

/** Each live item of last year's plan with what it came to, and what is proposed for the next year. */
export function rolledYear(
  last: PlanDraft & { readonly year: number },
  tasks: readonly TaskOfYear[],
  calendar: WorkCalendar,
): RolledYear {
  const byItem = new Map<string, TaskOfYear[]>();
  for (const task of tasks) {
    const id = task.key.split('.')[0] ?? '';
    byItem.set(id, [...(byItem.get(id) ?? []), task]);
  }
  const items = last.items
    .filter((item) => !item.dropped)
    .map((item): RolledItem => {
      const own = byItem.get(item.id) ?? [];
      const result = itemResult(own);
      const proposals = [
        ...oneOff(last, item, result),
        ...titled(item, last.year),
        ...ruled(item, own, last, calendar),
      ];
      return { item, result, proposals };
    });
  const to = withNextYear(last.title, last.year);
  const edit = { kind: 'set-title', title: to } as const;
  const title = { id: 'plan:title', itemId: null, kind: 'year-in-title', from: last.title, to, edit } as const;
  return { items, proposals: to === last.title ? [] : [title] };
}

/**
 * Next year's draft before anything proposed is done: the same items under the same ids, without what was set aside and without days
 * moved by hand; people who have left are taken out by `stillHere`.
 */
export function rollForward(
  last: PlanDraft & { readonly year: number },
  stillHere: (assignment: Assignment) => Assignment | null,
): PlanDraft {
  const year = last.year + 1;
  const kept = (assignment: Assignment | null) => assignment && stillHere(assignment);
  const items = last.items
    .filter((item) => !item.dropped)
    .map((item) => ({ ...item, assignment: kept(item.assignment) }));
  const live = new Set(items.map((item) => item.id));
  const isLive = ({ itemId }: { readonly itemId: string | null }) => itemId === null || live.has(itemId);
  return {
    ...last,
    year,
    items,
    parties: last.parties.map((party) => ({ ...party, assignment: kept(party.assignment) })),
    stages: last.stages.filter(isLive),
    questions: last.questions
      .filter(isLive)
      .map((question) =>
        question.kind === 'plan-year' ? { ...question, answer: { kind: 'year' as const, year } } : question,
      ),
    moves: {},
  };
}

/** Done, to be done on one day, and tied to last year by its words or its stages: it does not come again. */
function oneOff(last: PlanDraft & { readonly year: number }, item: DraftItem, result: ItemResult): RollProposal[] {
  const staged = last.stages.some((stage) => stage.itemId === item.id);
  const once = item.rules.every(({ norm }) => ONCE.includes(norm.kind)) && (item.rules.length > 0 || staged);
  const words = [item.title, ...item.rules.map((rule) => rule.printed)].join();
  const ofLastYear =
    staged ||
    withNextYear(words, last.year) !== words ||
    item.rules.some(({ norm }) => norm.kind === 'horizon' && norm.year === String(last.year));
  if (!once || !ofLastYear || result.tasks === 0 || result.unfinished > 0) return [];
  return [
    { id: `${item.id}:leave-out`, itemId: item.id, kind: 'leave-out', edit: { kind: 'drop-item', itemId: item.id } },
  ];
}

function titled(item: DraftItem, year: number): RollProposal[] {
  const to = withNextYear(item.title, year);
  if (to === item.title) return [];
  const edit = { kind: 'retitle-item', itemId: item.id, title: to } as const;
  return [{ id: `${item.id}:title`, itemId: item.id, kind: 'year-in-title', from: item.title, to, edit }];
}

function ruled(
  item: DraftItem,
  tasks: readonly TaskOfYear[],
  { year, moves }: PlanDraft & { readonly year: number },
  calendar: WorkCalendar,
): RollProposal[] {
  return item.rules.flatMap(({ id, norm }): RollProposal[] => {
    const own = tasks.filter((task) => task.key.startsWith(`${item.id}.${id}.`) && task.state !== 'cancelled');
    const moved = own.filter((task) => task.dueOn !== task.originalDueOn || task.key in moves).length;
    const to = proposeRule({ norm, dueOn: own.map((task) => task.dueOn), moved }, year, calendar);
    if (!to) return [];
    const edit = { kind: 'set-rule', itemId: item.id, ruleId: id, norm: to } as const;
    return [{ id: `${item.id}:${id}`, itemId: item.id, kind: 'rule', from: norm, to, edit }];
  });
}

const DIGITS = '〇一二三四五六七八九';

/** The words with the year after the one that is printed in them: 2026年, 二〇二六年. */
function withNextYear(words: string, year: number): string {
  const han = (of: number) => String(of).replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? digit);
  return words
    .replaceAll(new RegExp(`(?<!\\d)${year}(?=年|$)`, 'gu'), String(year + 1))
    .replaceAll(`${han(year)}年`, `${han(year + 1)}年`);
}
