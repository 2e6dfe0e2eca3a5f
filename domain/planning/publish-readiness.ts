import { assignmentOf, type DraftItem, type DraftQuestion, type PlanDraft } from './draft';

export const READINESS_REFUSALS = [
  'no-year',
  'no-items',
  'item-without-owner',
  'item-without-backup',
  'owner-is-backup',
  'open-question',
] as const;
export type ReadinessRefusal = (typeof READINESS_REFUSALS)[number];

/** One thing that keeps a plan from being published, and the items that it is about. */
export interface Blocker {
  readonly reason: ReadinessRefusal;
  readonly itemIds: readonly string[];
  readonly questionIds: readonly string[];
}

export type Readiness = { readonly ok: true } | ({ readonly ok: false } & Blocker);

/** Everything that keeps the plan from being published, the weightiest first; empty where it may be. Dropped items do not count. */
export function blockersOf(draft: PlanDraft): Blocker[] {
  const live = draft.items.filter((item) => !item.dropped);
  const about = (reason: ReadinessRefusal, items: readonly DraftItem[]): Blocker[] =>
    items.length === 0 ? [] : [{ reason, itemIds: items.map((item) => item.id), questionIds: [] }];
  const yearQuestions = draft.questions.filter((question) => question.kind === 'plan-year' && question.answer === null);
  return [
    ...(draft.year === null
      ? [{ reason: 'no-year' as const, itemIds: [], questionIds: yearQuestions.map((question) => question.id) }]
      : []),
    ...(live.length === 0 ? [{ reason: 'no-items' as const, itemIds: [], questionIds: [] }] : []),
    ...about(
      'item-without-owner',
      live.filter((item) => !assignmentOf(draft, item)?.ownerId),
    ),
    ...about(
      'item-without-backup',
      live.filter((item) => !assignmentOf(draft, item)?.backupId),
    ),
    ...about(
      'owner-is-backup',
      live.filter((item) => {
        const assignment = assignmentOf(draft, item);
        return assignment !== null && assignment.ownerId !== null && assignment.ownerId === assignment.backupId;
      }),
    ),
    ...openQuestions(draft, live),
  ];
}

/** Whether the plan may be published: a year, items, each with an owner and another person as backup, no owner or value left unclear. */
export function readyToPublish(draft: PlanDraft): Readiness {
  const [first] = blockersOf(draft);
  return first ? { ok: false, ...first } : { ok: true };
}

/**
 * An unclear owner is settled by naming one and a vague frequency has its year-end task; but a target whose value is unclear must be said,
 * or said to be none.
 */
function openQuestions(draft: PlanDraft, live: readonly DraftItem[]): Blocker[] {
  const open = draft.questions.filter(
    (question) =>
      question.kind === 'ambiguous-value' &&
      question.answer === null &&
      live.some((item) => item.id === question.itemId && lacksValue(item, question)),
  );
  if (open.length === 0) return [];
  const itemIds = [...new Set(open.flatMap((question) => question.itemId ?? []))];
  return [{ reason: 'open-question', itemIds, questionIds: open.map((question) => question.id) }];
}

function lacksValue(item: DraftItem, { target, start }: DraftQuestion): boolean {
  return target !== null || item.indicators.some(({ span }) => span && span.start <= start && start < span.end);
}
