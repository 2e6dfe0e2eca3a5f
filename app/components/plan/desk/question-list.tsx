import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import { useDesk } from './desk.tsx';
import { answerText, QuestionAnswer } from './question-answer.tsx';
import { linkOf } from './use-linked-lights';

/** All questions of the plan, those without an answer first. */
export function QuestionList() {
  const desk = useDesk();
  const copy = useCopy();
  const live = new Set(desk.items.filter((item) => !item.dropped).map((item) => item.id));
  const asked = desk.questions.filter(({ itemId }) => itemId === null || live.has(itemId));
  const open = asked.filter((question) => question.answer === null);
  const answered = asked.filter((question) => question.answer !== null);
  if (asked.length === 0) return null;
  return (
    <section className="questions">
      {open.length > 0 && (
        <>
          <h3 className="questions-title">{copy.review.questions}</h3>
          {open.map((question) => (
            <QuestionAnswer key={question.id} question={question} />
          ))}
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
