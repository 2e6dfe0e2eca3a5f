import { Button } from '@radix-ui/themes';
import { type ReactNode, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { ReviewQuestion } from '#services/plans/get-review-view';
import { answerText } from './answer-choices';
import { CarriedMark } from './carried-mark.tsx';
import { useDeskTools } from './desk.tsx';
import { ForgetButton } from '../forget-button.tsx';
import { QuestionAnswer } from './question-answer.tsx';
import { linkOf } from './use-linked-lights';

/** A question with its answer and where that comes from; one press changes it, one has later plans not use it. */
export function AnsweredQuestion({ question, about }: { question: ReviewQuestion; about?: ReactNode }) {
  const desk = useDeskTools();
  const copy = useCopy();
  const words = copy.questions;
  const [changing, setChanging] = useState(false);
  const { answer } = question;
  if (answer === null) return null;
  if (changing)
    return (
      <div className="question-changing">
        <QuestionAnswer question={question} about={about} onAnswered={() => setChanging(false)} />
        <Button size="1" variant="ghost" color="gray" onClick={() => setChanging(false)}>
          {words.keep}
        </Button>
      </div>
    );
  return (
    <div className="question" data-answered="" {...linkOf([`question:${question.id}`])}>
      <div className="question-head">
        <span>
          {words.asked[question.kind](question.printed, question.about)}{' '}
          <strong>{answerText(copy, question, answer)}</strong> {about}
        </span>
        {answer.kind === 'rule' && answer.standard && <span className="chip-origin">{words.byStandard}</span>}
        {question.reach === 'word' && <span className="chip-origin">{words.byWord(question.printed)}</span>}
      </div>
      <div className="question-answers">
        {question.carried && <CarriedMark carried={question.carried} />}
        {desk.mayEdit && (
          <Button size="1" variant="ghost" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        )}
        {question.carried &&
          (question.remembered ? (
            desk.mayEdit && <ForgetButton unitId={desk.unitId} what={{ kind: 'answer', topic: question.remembered }} />
          ) : (
            <span className="question-weight">{words.forgotten}</span>
          ))}
      </div>
    </div>
  );
}
