import { assertNever } from '#domain/shared/assert-never';
import { RECURRENCE_PERIODS, type RecurrencePeriod } from '#domain/plan-reader/reading';
import { refused } from '#domain/shared/verdict';
import type { DraftQuestion, DraftRule, PlanDraft } from '../draft';
import { changeItem, edited, type Edited } from './edit-refusal';
import { setYear } from './plan-facts';

/**
 * Answers a question, with its effect on the plan: the year is set; a vague frequency becomes a rule (`month` means once a month; any other
 * words are kept and order nothing); an ambiguous value is put into its indicator; an owner leads the item. Null opens the question again.
 */
export function answerQuestion(draft: PlanDraft, questionId: string, answer: string | null): Edited {
  const question = draft.questions.find((each) => each.id === questionId);
  if (!question) return refused('no-such-question');
  const answered: PlanDraft = {
    ...draft,
    questions: draft.questions.map((each) => (each.id === questionId ? { ...each, answer } : each)),
  };
  switch (question.kind) {
    case 'plan-year':
      return answer === null ? edited({ ...answered, year: null }) : setYear(answered, Number(answer));
    case 'vague-frequency':
      return settleFrequency(answered, question, answer);
    case 'ambiguous-value':
      return settleValue(answered, question, answer);
    case 'unclear-owner':
      return settleOwner(answered, question, answer);
    default:
      return assertNever(question.kind);
  }
}

/** The rule of an answer carries the question's id in `by`, so that a second answer replaces it. */
function settleFrequency(draft: PlanDraft, question: DraftQuestion, answer: string | null): Edited {
  if (question.itemId === null) return edited(draft);
  const per = RECURRENCE_PERIODS.find((period) => period === answer);
  const rule = per === undefined ? [] : [ruleOf(`r${draft.nextId}`, question, per)];
  return changeItem({ ...draft, nextId: draft.nextId + rule.length }, question.itemId, (item) => ({
    ...item,
    rules: [...item.rules.filter((each) => each.by !== question.id), ...rule],
  }));
}

function ruleOf(id: string, question: DraftQuestion, per: RecurrencePeriod): DraftRule {
  return {
    id,
    norm: { kind: 'recur', per, every: 1, times: 1 },
    printed: question.printed,
    span: { start: question.start, end: question.end },
    origin: 'added',
    by: question.id,
  };
}

function settleValue(draft: PlanDraft, question: DraftQuestion, answer: string | null): Edited {
  if (answer === null || question.itemId === null) return edited(draft);
  const value = Number(answer.replace(/[%‰\s]/gu, ''));
  if (!Number.isFinite(value)) return refused('unsound-value');
  return changeItem(draft, question.itemId, (item) => ({
    ...item,
    indicators: item.indicators.map((indicator) =>
      indicator.span !== null &&
      indicator.op !== 'range' &&
      indicator.span.start <= question.start &&
      question.start < indicator.span.end
        ? { ...indicator, value, origin: 'added', by: question.id }
        : indicator,
    ),
  }));
}

function settleOwner(draft: PlanDraft, question: DraftQuestion, answer: string | null): Edited {
  if (question.itemId === null) return edited(draft);
  const key = answer === null ? null : answer.replace(/\s+/gu, '');
  const isNew = key !== null && !draft.parties.some((party) => party.key === key);
  const span = { start: question.start, end: question.end };
  const parties = isNew ? [...draft.parties, { key, spans: [span], assignment: null }] : draft.parties;
  return changeItem({ ...draft, parties }, question.itemId, (item) => ({
    ...item,
    leadParty: key,
    assistParties: item.assistParties.filter((each) => each !== key),
  }));
}
