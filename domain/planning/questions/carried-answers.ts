import type { Answer } from '#domain/plan-reader/reading';
import { canonical } from '#domain/shared/canonical';
import type { CarriedAnswer, DraftEdit, DraftQuestion, PlanDraft } from '../draft';
import { reached, sameTopic, topicOf, wordTopicOf, type QuestionTopic } from './question-reach';

/** What an earlier plan of the unit was answered, and about what. */
export interface RememberedAnswer extends CarriedAnswer {
  readonly topic: QuestionTopic;
  readonly answer: Answer;
}

/** The answer that fits a question: the one about the same work, else the one for its vague word wherever it stands. The first of a kind holds. */
export function rememberedFor<Remembered extends RememberedAnswer>(
  remembered: readonly Remembered[],
  question: DraftQuestion,
): Remembered | null {
  const find = (topic: QuestionTopic | null) => remembered.find((one) => sameTopic(one.topic, topic)) ?? null;
  return find(topicOf(question)) ?? find(wordTopicOf(question));
}

/** A new draft's first answers: those that the unit gave before, the exact ones ahead of those of a word. */
export function carriedEdits({ questions }: PlanDraft, remembered: readonly RememberedAnswer[]): DraftEdit[] {
  const known = questions.flatMap((question) => {
    const before = rememberedFor(remembered, question);
    return before ? [{ question, before, isExact: sameTopic(before.topic, topicOf(question)) }] : [];
  });
  const edits: DraftEdit[] = [];
  const settled = new Set<string>();
  for (const { question, before, isExact } of known.sort((a, b) => Number(b.isExact) - Number(a.isExact))) {
    if (settled.has(question.id)) continue;
    const reach = isExact ? 'alike' : 'word';
    const { by, on, plan, answer } = before;
    for (const { id } of reached(questions, question, reach)) settled.add(id);
    edits.push({ kind: 'answer-question', questionId: question.id, answer, reach, carried: { by, on, plan } });
  }
  return edits;
}

/** What a change to a draft teaches of the unit's words, and what it takes back. */
export interface Lessons {
  readonly learnt: readonly { readonly topic: QuestionTopic; readonly answer: Answer }[];
  readonly unlearnt: readonly QuestionTopic[];
}

/**
 * An answer that a person gave is learnt, one that was opened again or undone is unlearnt. What was carried over from an earlier plan
 * teaches nothing anew.
 */
export function lessonsOf(before: PlanDraft, after: PlanDraft): Lessons {
  const earlier = new Map(before.questions.map((question) => [question.id, question]));
  const learnt: { topic: QuestionTopic; answer: Answer }[] = [];
  const unlearnt: QuestionTopic[] = [];
  for (const question of after.questions) {
    const then = earlier.get(question.id);
    if (!then || isSameAnswer(then, question)) continue;
    const topic = taughtTopic(question);
    const old = taughtTopic(then);
    if (old && !sameTopic(old, topic)) unlearnt.push(old);
    if (topic && question.answer && !learnt.some((each) => sameTopic(each.topic, topic)))
      learnt.push({ topic, answer: question.answer });
  }
  return { learnt, unlearnt };
}

function taughtTopic(question: DraftQuestion): QuestionTopic | null {
  if (question.answer === null || question.carried !== null) return null;
  return question.reach === 'word' ? wordTopicOf(question) : topicOf(question);
}

function isSameAnswer(a: DraftQuestion, b: DraftQuestion): boolean {
  const said = ({ answer, reach, carried }: DraftQuestion) => canonical([answer, reach, carried]);
  return said(a) === said(b);
}
