import { assertNever } from '#domain/shared/assert-never';
import type { Answer } from '#domain/plan-reader/reading';
import { overlap, type Span } from '#domain/shared/span';
import { refused } from '#domain/shared/verdict';
import type { DraftEdit, DraftIndicator, DraftItem, DraftQuestion, DraftRule, PlanDraft } from '../draft';
import { reached } from '../questions/question-reach';
import { isSoundNorm } from '../schedule/sound-norm';
import { edited, type Edited } from './edit-refusal';
import { setYear } from './plan-facts';

type AnswerEdit = Extract<DraftEdit, { readonly kind: 'answer-question' }>;

/**
 * Answers a question and those that it reaches, with the effect on the draft: a year is set; a time becomes a rule of the item, in place of
 * the one read from the words in doubt; a value goes into its target; a party leads. `leave` orders nothing. Null opens the question again
 * and takes out what the answer put in; what it replaced comes back by undoing.
 */
export function answerQuestion(draft: PlanDraft, { questionId, answer, reach = 'alike', carried }: AnswerEdit): Edited {
  const question = draft.questions.find((each) => each.id === questionId);
  if (!question) return refused('no-such-question');
  if (answer !== null && !fits(question, answer)) return refused('unfit-answer');
  if (answer?.kind === 'rule' && !isSoundNorm(answer.norm)) return refused('unsound-rule');
  if (answer?.kind === 'value' && !Number.isFinite(answer.value)) return refused('unsound-value');
  const settled = reached(draft.questions, question, reach);
  const ids = new Set(settled.map(({ id }) => id));
  const answered: PlanDraft = {
    ...draft,
    questions: draft.questions.map((each) =>
      ids.has(each.id)
        ? { ...each, answer, reach: answer === null ? null : reach, carried: (answer && carried) ?? null }
        : each,
    ),
  };
  if (question.kind === 'plan-year') {
    return answer?.kind === 'year' ? setYear(answered, answer.year) : edited({ ...answered, year: null });
  }
  return edited(settled.reduce((before, each) => settle(before, each, answer), answered));
}

/** Whether an answer says something about what was asked. */
function fits({ kind }: DraftQuestion, answer: Answer): boolean {
  switch (kind) {
    case 'plan-year':
      return answer.kind === 'year';
    case 'unclear-owner':
    case 'shared-lead':
      return answer.kind === 'lead' || answer.kind === 'leave';
    case 'lead-order':
      return answer.kind === 'first-leads' || answer.kind === 'leave';
    case 'vague-frequency':
    case 'vague-time':
    case 'ambiguous-date':
    case 'other-year':
      return answer.kind === 'rule' || answer.kind === 'leave';
    case 'ambiguous-value':
    case 'contradicting-targets':
      return answer.kind === 'value' || answer.kind === 'leave';
    default:
      return assertNever(kind);
  }
}

function settle(draft: PlanDraft, question: DraftQuestion, answer: Answer | null): PlanDraft {
  switch (question.kind) {
    case 'plan-year':
      return draft;
    case 'vague-frequency':
    case 'vague-time':
    case 'ambiguous-date':
    case 'other-year':
      return settleTime(draft, question, answer);
    case 'ambiguous-value':
      return settleValue(draft, question, answer);
    case 'contradicting-targets':
      return settleContradiction(draft, question, answer);
    case 'unclear-owner':
    case 'shared-lead':
    case 'lead-order':
      return settleLead(draft, question, answer);
    default:
      return assertNever(question.kind);
  }
}

/** The rule of an answer carries the question's id in `by`, so that a second answer replaces it. Where a date is in doubt, the one read goes. */
function settleTime(draft: PlanDraft, question: DraftQuestion, answer: Answer | null): PlanDraft {
  if (answer === null) return changeAsked(draft, question, (item) => withoutRuleOf(item, question));
  const made = answer.kind === 'rule' ? [ruleOf(`r${draft.nextId}`, question, answer)] : [];
  const inDoubt = question.kind === 'ambiguous-date' || question.kind === 'other-year';
  const stays = ({ span }: DraftRule) => !inDoubt || span === null || overlap(span, question) === 0;
  return changeAsked({ ...draft, nextId: draft.nextId + made.length }, question, (item) => ({
    ...item,
    rules: [...withoutRuleOf(item, question).rules.filter(stays), ...made],
  }));
}

function withoutRuleOf(item: DraftItem, question: DraftQuestion): DraftItem {
  return { ...item, rules: item.rules.filter((rule) => rule.by !== question.id) };
}

function ruleOf(id: string, question: DraftQuestion, { norm }: Extract<Answer, { kind: 'rule' }>): DraftRule {
  return { id, norm, printed: question.printed, span: spanOf(question), origin: 'added', by: question.id };
}

/** Puts the value into the target that was read there, or makes the target that the blank leaves open. */
function settleValue(draft: PlanDraft, question: DraftQuestion, answer: Answer | null): PlanDraft {
  const withValue = (value: number) => (indicator: DraftIndicator) =>
    isAt(indicator, question) && indicator.op !== 'range'
      ? { ...indicator, value, origin: 'added' as const, by: question.id }
      : indicator;
  const { target } = question;
  if (answer?.kind !== 'value') {
    if (target === null) return draft;
    return changeAsked(draft, question, (item) => ({
      ...item,
      indicators: item.indicators.filter((indicator) => indicator.by !== question.id),
    }));
  }
  const { value } = answer;
  if (target === null) {
    return changeAsked(draft, question, (item) => ({ ...item, indicators: item.indicators.map(withValue(value)) }));
  }
  const made: DraftIndicator = {
    id: `n${draft.nextId}`,
    ...target,
    value,
    span: spanOf(question),
    origin: 'added',
    by: question.id,
  };
  return changeAsked({ ...draft, nextId: draft.nextId + 1 }, question, (item) => ({
    ...item,
    indicators: [...item.indicators.filter((indicator) => !isAt(indicator, question)), made],
  }));
}

/** Gives every target of that name the one value. That several stand is undone by undoing, and by nothing else. */
function settleContradiction(draft: PlanDraft, question: DraftQuestion, answer: Answer | null): PlanDraft {
  if (answer?.kind !== 'value' || question.target === null) return draft;
  const { value } = answer;
  const { name, op, unit } = question.target;
  const isMeant = (one: DraftIndicator) => one.name === name && one.op === op && one.unit === unit;
  return {
    ...draft,
    items: draft.items.map((item) => ({
      ...item,
      indicators: item.indicators.map((one) =>
        isMeant(one) && one.value !== value ? { ...one, value, origin: 'added', by: question.id } : one,
      ),
    })),
  };
}

/** A party that leads where several were named leaves the others as assisting. */
function settleLead(draft: PlanDraft, question: DraftQuestion, answer: Answer | null): PlanDraft {
  const key = leadIn(draft, question, answer);
  if (key === null) return draft;
  const isNew = !draft.parties.some((party) => party.key === key);
  const parties = isNew ? [...draft.parties, { key, spans: [spanOf(question)], assignment: null }] : draft.parties;
  return changeAsked({ ...draft, parties }, question, (item) => {
    const others = question.kind !== 'unclear-owner' && item.leadParty !== null ? [item.leadParty] : [];
    return {
      ...item,
      leadParty: key,
      assistParties: [...new Set([...others, ...item.assistParties])].filter((each) => each !== key),
    };
  });
}

/** The key of the party that an answer lets lead in the place of a question: the one it names, or the first that is printed there. */
function leadIn({ parties }: PlanDraft, { start }: Span, answer: Answer | null): string | null {
  switch (answer?.kind) {
    case 'lead':
      return answer.party.replace(/\s+/gu, '');
    case 'first-leads':
      return parties.find(({ spans }) => spans.some((span) => span.start === start))?.key ?? null;
    default:
      return null;
  }
}

function changeAsked(draft: PlanDraft, { itemId }: DraftQuestion, change: (item: DraftItem) => DraftItem): PlanDraft {
  return { ...draft, items: draft.items.map((item) => (item.id === itemId ? change(item) : item)) };
}

function isAt({ span }: DraftIndicator, question: DraftQuestion): boolean {
  return span !== null && span.start <= question.start && question.start < span.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
