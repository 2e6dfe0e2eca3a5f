import { assertNever } from '#domain/shared/assert-never';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { assignmentOf, type DraftItem, type DraftQuestion, type PlanDraft } from '../draft';
import { reached } from './question-reach';
import { tasksOfItem, tasksOfNorm } from '../layout/tasks-a-year';

/** A question that waits for an answer, and what hangs on it. */
export interface OpenQuestion {
  readonly question: DraftQuestion;
  /** Every item that the answer reaches; all of them where it is about the whole plan. */
  readonly itemIds: readonly string[];
  /** About how many tasks of the year depend on it. */
  readonly tasks: number;
}

/** Whether the director is asked. A vague 及时 is listed and may be answered; nothing waits for it. */
export function isAsked({ kind }: Pick<DraftQuestion, 'kind'>): boolean {
  return kind !== 'vague-time';
}

/** The questions that wait for the director; of an item that was given to somebody nobody asks who leads it. */
export function waitingQuestions(draft: PlanDraft): DraftQuestion[] {
  const items = new Map(draft.items.map((item) => [item.id, item]));
  return draft.questions.filter((question) => {
    if (question.answer !== null || !isAsked(question)) return false;
    if (question.itemId === null) return true;
    const item = items.get(question.itemId);
    return item !== undefined && !item.dropped && !(isMissingLead(question) && isGiven(draft, item));
  });
}

function isMissingLead({ kind, printed }: DraftQuestion): boolean {
  return kind === 'unclear-owner' && printed === '';
}

function isGiven(draft: PlanDraft, item: DraftItem): boolean {
  const assignment = assignmentOf(draft, item);
  return assignment !== null && assignment.ownerId !== null;
}

/** The time rule of the answer that somebody who knows more than the text holds for the likeliest; null where the reader's first candidate is. */
type LikelyRule = (question: DraftQuestion) => ScheduleNorm | null;

const AS_THE_READER_SAYS: LikelyRule = () => null;

/**
 * What the director is asked, the most costly first: the plan's year, then by the tasks that hang on the likeliest answer, then as the text
 * has it. Questions about the same thing are one; items that were set aside ask nothing.
 */
export function openQuestions(draft: PlanDraft, likelyRule: LikelyRule = AS_THE_READER_SAYS): OpenQuestion[] {
  const live = new Map(draft.items.filter((item) => !item.dropped).map((item) => [item.id, item]));
  const open = waitingQuestions(draft);
  const settled = new Set<string>();
  const asked: OpenQuestion[] = [];
  for (const question of open) {
    if (settled.has(question.id)) continue;
    const same = reached(open, question, 'alike');
    for (const { id } of same) settled.add(id);
    asked.push(weigh(question, same, { live, likelyRule }));
  }
  return asked.sort(
    (a, b) =>
      Number(b.question.kind === 'plan-year') - Number(a.question.kind === 'plan-year') ||
      b.tasks - a.tasks ||
      a.question.start - b.question.start,
  );
}

function weigh(
  question: DraftQuestion,
  same: readonly DraftQuestion[],
  { live, likelyRule }: { readonly live: ReadonlyMap<string, DraftItem>; readonly likelyRule: LikelyRule },
): OpenQuestion {
  const itemIds =
    question.kind === 'plan-year' ? [...live.keys()] : [...new Set(same.flatMap((each) => each.itemId ?? []))];
  const items = itemIds.flatMap((id) => live.get(id) ?? []);
  return {
    question,
    itemIds,
    tasks: tasksAtStake(
      question,
      items,
      same.map((one) => tasksOfPlace(one, likelyRule)),
    ),
  };
}

function tasksAtStake(question: DraftQuestion, items: readonly DraftItem[], places: readonly number[]): number {
  switch (question.kind) {
    case 'plan-year':
    case 'unclear-owner':
    case 'shared-lead':
    case 'lead-order':
      return items.reduce((sum, item) => sum + tasksOfItem(item), 0);
    case 'vague-frequency':
    case 'vague-time':
    case 'ambiguous-date':
    case 'other-year':
      return places.reduce((sum, tasks) => sum + tasks, 0);
    case 'ambiguous-value':
    case 'contradicting-targets':
      return items.length;
    default:
      return assertNever(question.kind);
  }
}

/** Of the likeliest answer. */
function tasksOfPlace(question: DraftQuestion, likelyRule: LikelyRule): number {
  const [first] = question.candidates;
  const norm = likelyRule(question) ?? (first?.kind === 'rule' ? first.norm : null);
  return norm === null ? 1 : Math.max(1, tasksOfNorm(norm));
}
