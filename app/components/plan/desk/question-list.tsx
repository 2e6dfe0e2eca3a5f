import { useEffect, useRef } from 'react';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import { topicOf } from '#domain/planning/questions/question-reach';
import { canonical } from '#domain/shared/canonical';
import type { ReviewItem, ReviewQuestion } from '#services/plans/get-review-view';
import { AnsweredQuestion } from './answered-question.tsx';
import { AllByStandard } from './all-by-standard.tsx';
import { useDeskTools } from './desk.tsx';
import { QuestionAnswer } from './question-answer.tsx';

/** So many are shown before the items; the others are one press away. */
const AT_ONCE = 5;
const placeOf = (question: ReviewQuestion): string => `question-${question.id}`;

/** What the director is asked, the most costly first, and what is answered. `q` goes to the next, its number answers it. */
export function QuestionList() {
  const desk = useDeskTools();
  const copy = useCopy().questions;
  const open = desk.questions.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const answered = answeredOnce(desk.questions, desk.items);
  const carried = answered.filter((question) => question.carried !== null);
  const own = answered.filter((question) => question.carried === null);
  const settled = [
    { name: copy.carriedCount(carried.length), questions: carried },
    { name: copy.answered(own.length), questions: own },
  ].filter(({ questions }) => questions.length > 0);
  const focusNext = useRef<number | null>(null);
  const places = open.map(placeOf);
  const shown = places.join(' ');
  useEffect(() => {
    if (focusNext.current === null) return;
    // When an answer is in, the list is another one: what took the question's place in it is the next.
    const now = shown.split(' ');
    focusOn(now[focusNext.current] ?? now.at(-1));
    focusNext.current = null;
  }, [shown]);
  useKey('q', () => {
    const here = places.indexOf(document.activeElement?.id ?? '');
    focusOn(places[(here + 1) % places.length]);
  });
  if (desk.settled) return null;
  const about = (question: ReviewQuestion) => (
    <ItemsAsked items={desk.items} question={question} onPress={desk.select} />
  );
  const ask = (question: ReviewQuestion, index: number) => (
    <QuestionAnswer
      key={question.id}
      id={placeOf(question)}
      question={question}
      about={about(question)}
      onAnswered={() => (focusNext.current = index)}
    />
  );
  if (open.length === 0 && answered.length === 0) return <p className="muted no-questions">{copy.none}</p>;
  return (
    <section className="questions" data-open={open.length > 0 ? '' : undefined} aria-label={copy.title}>
      {open.length > 0 && (
        <>
          <h3 className="questions-title">
            {copy.title} <span className="muted">{copy.count(open.length)}</span>
            <AllByStandard questions={open} />
          </h3>
          {open.slice(0, AT_ONCE).map(ask)}
          {open.length > AT_ONCE && (
            <details>
              <summary>{copy.more(open.length - AT_ONCE)}</summary>
              {open.slice(AT_ONCE).map((question, index) => ask(question, AT_ONCE + index))}
            </details>
          )}
        </>
      )}
      {settled.map(({ name, questions }) => (
        <details key={name}>
          <summary>{name}</summary>
          {questions.map((question) => (
            <AnsweredQuestion key={question.id} question={question} about={about(question)} />
          ))}
        </details>
      ))}
    </section>
  );
}

/** What was answered about live items, each answer once however many places it settled. */
function answeredOnce(questions: readonly ReviewQuestion[], items: readonly ReviewItem[]): ReviewQuestion[] {
  const live = new Set(items.filter((item) => !item.dropped).map((item) => item.id));
  const seen = new Set<string>();
  return questions.filter((question) => {
    const { answer, itemId, kind, printed, about } = question;
    if (answer === null || kind === 'vague-time' || (itemId !== null && !live.has(itemId))) return false;
    const key = canonical([kind, printed, about, answer, topicOf(question) === null ? itemId : '']);
    return !seen.has(key) && seen.add(key);
  });
}

/** Opens what hides the question, and gives it the focus. */
function focusOn(id: string | undefined): void {
  const place = id === undefined ? null : document.getElementById(id);
  const hidden = place?.closest('details');
  if (hidden) hidden.open = true;
  place?.focus();
}

/** The item that a question is about; a press goes to it. */
function ItemsAsked({
  items,
  question,
  onPress,
}: {
  items: readonly ReviewItem[];
  question: ReviewQuestion;
  onPress: (itemId: string) => void;
}) {
  const copy = useCopy().questions;
  const item = items.find(({ id }) => id === question.itemId);
  if (!item) return null;
  return (
    <button type="button" className="text-button question-item" onClick={() => onPress(item.id)}>
      {item.title}
      {question.itemCount > 1 && ` · ${copy.places(question.itemCount)}`}
    </button>
  );
}
