import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { WorkCalendar } from '#domain/work-calendar/work-calendar';
import type { Assignment, DraftEdit, DraftItem, PlanDraft } from '../draft';
import { withoutEditionMark } from '../drafting/edition-mark';
import { itemResult, type ItemResult, type TaskOfYear } from './item-result';
import { ruleProposals, type RuleProposal } from './rule-proposals';
import { inNextYear } from './year-words';
import { itemOfKey } from '../layout/occurrence-key';

export const ROLL_PROPOSALS = ['rule', 'leave-out', 'year-in-title', 'year-in-target', 'year-in-rule'] as const;
export type RollProposalKind = (typeof ROLL_PROPOSALS)[number];

/** Something that may be done to last year's plan on the way into the next, to be accepted or not. */
export type ProposedChange = { readonly id: string; readonly itemId: string | null } & (
  | { readonly kind: 'rule'; readonly rule: Omit<RuleProposal, 'ruleId' | 'edits'> }
  /** Work that was to be done once, and is done. */
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'year-in-title' | 'year-in-target'; readonly from: string; readonly to: string }
  | { readonly kind: 'year-in-rule'; readonly from: ScheduleNorm; readonly to: ScheduleNorm }
);

/** With the edits of the new draft that do it. */
export type RollProposal = ProposedChange & { readonly edits: readonly DraftEdit[] };

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
    const id = itemOfKey(task.key);
    byItem.set(id, [...(byItem.get(id) ?? []), task]);
  }
  const items = last.items
    .filter((item) => !item.dropped)
    .map((item): RolledItem => {
      const own = byItem.get(item.id) ?? [];
      const result = itemResult(own);
      const proposals = [
        ...oneOff(last, item, result),
        ...ofNextYear(item, last.year),
        ...ruled(item, own, last, calendar),
      ];
      return { item, result, proposals };
    });
  const from = withoutEditionMark(last.title);
  const to = inNextYear(from, last.year);
  const edits = [{ kind: 'set-title', title: to }] as const;
  const title = { id: 'plan:title', itemId: null, kind: 'year-in-title', from, to, edits } as const;
  return { items, proposals: to === from ? [] : [title] };
}

/**
 * Next year's draft before anything proposed is done: the same items under the same ids, without what was set aside, without days moved by
 * hand and without the mark of last year's edition in its title; people who have left are taken out by `stillHere`.
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
    title: withoutEditionMark(last.title),
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
    inNextYear(words, last.year) !== words ||
    item.rules.some(({ norm }) => norm.kind === 'horizon' && norm.year === String(last.year));
  if (!once || !ofLastYear || result.tasks === 0 || result.unfinished > 0) return [];
  return [
    { id: `${item.id}:leave-out`, itemId: item.id, kind: 'leave-out', edits: [{ kind: 'drop-item', itemId: item.id }] },
  ];
}

/** Years that are printed in its title, its targets' names and its far horizons. */
function ofNextYear(item: DraftItem, year: number): RollProposal[] {
  const to = inNextYear(item.title, year);
  const titled: RollProposal[] =
    to === item.title
      ? []
      : [
          {
            id: `${item.id}:title`,
            itemId: item.id,
            kind: 'year-in-title',
            from: item.title,
            to,
            edits: [{ kind: 'retitle-item', itemId: item.id, title: to }],
          },
        ];
  const targets = item.indicators.flatMap(({ id, name, op, value, unit, kind }): RollProposal[] => {
    const next = inNextYear(name, year);
    if (next === name) return [];
    const indicator = { name: next, op, value, unit, kind };
    const edits = [{ kind: 'set-indicator', itemId: item.id, indicatorId: id, indicator }] as const;
    return [{ id: `${item.id}:${id}`, itemId: item.id, kind: 'year-in-target', from: name, to: next, edits }];
  });
  const horizons = item.rules.flatMap(({ id, norm }): RollProposal[] => {
    if (norm.kind !== 'horizon' || norm.year !== String(year)) return [];
    const next = { kind: 'horizon', year: String(year + 1) } as const;
    const edits = [{ kind: 'set-rule', itemId: item.id, ruleId: id, norm: next }] as const;
    return [{ id: `${item.id}:${id}`, itemId: item.id, kind: 'year-in-rule', from: norm, to: next, edits }];
  });
  return [...titled, ...targets, ...horizons];
}

function ruled(
  item: DraftItem,
  tasks: readonly TaskOfYear[],
  last: PlanDraft & { readonly year: number },
  calendar: WorkCalendar,
): RollProposal[] {
  return ruleProposals(item, tasks, last, calendar).map(({ ruleId, edits, ...rule }) => {
    return { id: `${item.id}:${ruleId}`, itemId: item.id, kind: 'rule', rule, edits };
  });
}
