import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { DraftQuestion } from '#domain/planning/draft';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';
import { answerText, QuestionAnswer } from './question-answer.tsx';
import { linkOf } from './use-linked-lights';

/** So many are shown before the items; the others are one press away. */
const AT_ONCE = 5;

/** All questions of the plan, those without an answer first. */
export function QuestionList() {
  const desk = useDeskTools();
  const copy = useCopy();
  const live = new Set(desk.items.filter((item) => !item.dropped).map((item) => item.id));
  const asked = desk.questions.filter(({ itemId }) => itemId === null || live.has(itemId));
  const open = asked.filter((question) => question.answer === null);
  const answered = asked.filter((question) => question.answer !== null);
  if (asked.length === 0 || desk.settled) return null;
  const ask = (question: DraftQuestion) => (
    <QuestionAnswer
      key={question.id}
      question={question}
      about={<ItemAsked items={desk.items} itemId={question.itemId} onPress={desk.select} />}
    />
  );
  return (
    <section className="questions">
      {open.length > 0 && (
        <>
          <h3 className="questions-title">{copy.review.questions}</h3>
          {open.slice(0, AT_ONCE).map(ask)}
          {open.length > AT_ONCE && (
            <details>
              <summary>{copy.review.moreQuestions(open.length - AT_ONCE)}</summary>
              {open.slice(AT_ONCE).map(ask)}
            </details>
          )}
        </>
      )}
      {answered.length > 0 && (
        <details>
          <summary>{copy.review.answered(answered.length)}</summary>
          {answered.map((question) => (
            <div key={question.id} className="question" {...linkOf([`question:${question.id}`])}>
              <span>
                {copy.review.question[question.kind](question.printed)}{' '}
                {copy.review.answerWith(answerText(copy, question, question.answer ?? ''))}
              </span>
              {desk.mayEdit && (
                <Button
                  size="1"
                  variant="ghost"
                  onClick={() => desk.send({ kind: 'answer-question', questionId: question.id, answer: null })}
                >
                  {copy.review.reopen}
                </Button>
              )}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** The item that a question is about; a press goes to it. */
function ItemAsked({
  items,
  itemId,
  onPress,
}: {
  items: readonly ReviewItem[];
  itemId: string | null;
  onPress: (itemId: string) => void;
}) {
  const item = items.find(({ id }) => id === itemId);
  if (!item) return null;
  return (
    <button type="button" className="text-button question-item" onClick={() => onPress(item.id)}>
      {item.title}
    </button>
  );
}
