import type { QuestionKind } from '#domain/plan-reader/reading';
import type { AnswerReach, DraftQuestion } from '../draft';

/** Under what an answer is remembered for a unit, and which questions of a plan are the same one. */
export interface QuestionTopic {
  readonly kind: QuestionKind;
  readonly printed: string;
  /** Empty: whatever the words are about. */
  readonly about: string;
}

/** Doubts about a plan's own values; what was meant there says nothing of another plan, nor of another place. */
const OWN_TO_THE_PLACE: ReadonlySet<QuestionKind> = new Set<QuestionKind>([
  'plan-year',
  'other-year',
  'ambiguous-value',
  'contradicting-targets',
]);
/** Words that an office may always use in one sense. */
const WORDS: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['vague-frequency', 'vague-time']);

/** Parties that are named alike are led alike, whatever the work. */
const OF_PARTIES: ReadonlySet<QuestionKind> = new Set<QuestionKind>(['shared-lead', 'lead-order']);

/** What a question is about as far as others can be about the same; null where it stands alone. */
export function topicOf({ kind, printed, about }: QuestionTopic): QuestionTopic | null {
  if (OWN_TO_THE_PLACE.has(kind)) return null;
  return about === '' && !OF_PARTIES.has(kind) ? null : { kind, printed, about };
}

/** The topic of every use of a question's vague word; null where it is no such word. */
export function wordTopicOf({ kind, printed }: QuestionTopic): QuestionTopic | null {
  return WORDS.has(kind) ? { kind, printed, about: '' } : null;
}

export function sameTopic(a: QuestionTopic | null, b: QuestionTopic | null): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.printed === b.printed && a.about === b.about;
}

/** The questions that an answer to `question` settles, itself among them. By the word, those with an answer of their own keep it. */
export function reached(
  questions: readonly DraftQuestion[],
  question: DraftQuestion,
  reach: AnswerReach,
): readonly DraftQuestion[] {
  const topic = topicOf(question);
  const word = reach === 'word' ? wordTopicOf(question) : null;
  return questions.filter(
    (other) =>
      other.id === question.id ||
      sameTopic(topicOf(other), topic) ||
      (word !== null && sameTopic(wordTopicOf(other), word) && (other.answer === null || other.reach === 'word')),
  );
}
