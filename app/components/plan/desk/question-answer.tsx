import { Button, Checkbox, Kbd } from '@radix-ui/themes';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { Answer } from '#domain/plan-reader/reading';
import type { AnswerReach } from '#domain/planning/draft';
import type { ReviewQuestion } from '#services/plans/get-review-view';
import { useToday } from '#app/today';
import { answerText, choicesOf } from './answer-choices';
import { useDeskTools } from './desk.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { StandardLines } from './standard-lines.tsx';
import { linkOf } from './use-linked-lights';

/** A question of the reader, answered in place: by a press on a choice, by its number while the question has the focus, or in words. */
export function QuestionAnswer({
  question,
  about,
  id,
  onAnswered,
}: {
  question: ReviewQuestion;
  about?: ReactNode;
  /** Where it is the place that the key for the next question leads to. */
  id?: string;
  onAnswered?: () => void;
}) {
  const desk = useDeskTools();
  const copy = useCopy();
  const thisYear = Number(useToday().slice(0, 4));
  const [everywhere, setEverywhere] = useState(false);
  const asked = copy.questions.asked[question.kind](question.printed, question.about);
  const choices = choicesOf(question, thisYear);
  const give = (answer: Answer) => {
    const reach: AnswerReach = everywhere ? 'word' : 'alike';
    desk.send({ kind: 'answer-question', questionId: question.id, answer, reach });
    onAnswered?.();
  };
  const byNumber = (event: KeyboardEvent) => {
    const choice = event.target === event.currentTarget ? choices[Number(event.key) - 1] : undefined;
    if (!choice || !desk.mayEdit || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    give(choice);
  };
  return (
    <div
      className="question"
      id={id}
      role="group"
      aria-label={asked}
      tabIndex={desk.mayEdit ? 0 : undefined}
      onKeyDown={byNumber}
      {...linkOf([`question:${question.id}`])}
    >
      <div className="question-head">
        <span>
          <span className="question-asked">{asked}</span> {about}
        </span>
        {question.tasks > 0 && <span className="question-weight">{copy.questions.hangs(question.tasks)}</span>}
      </div>
      <StandardLines standards={question.standards} />
      {desk.mayEdit && (
        <div className="question-answers">
          {choices.map((choice, index) => (
            <Button
              key={index}
              size="1"
              variant={choice.kind === 'leave' ? 'soft' : 'surface'}
              {...(choice.kind === 'leave' && { color: 'gray' })}
              onClick={() => give(choice)}
            >
              <Kbd size="1" className="only-desk" aria-hidden>
                {index + 1}
              </Kbd>
              {answerText(copy, question, choice)}
              {choice.kind === 'rule' && choice.standard && (
                <span className="chip-origin">{copy.questions.byStandard}</span>
              )}
            </Button>
          ))}
          <OwnAnswer question={question} label={copy.questions.answerFor(asked)} onAnswer={give} />
          {question.sameWord > 0 && (
            <label className="check-line question-everywhere">
              <Checkbox size="1" checked={everywhere} onCheckedChange={(on) => setEverywhere(on === true)} />
              {copy.questions.everywhere(question.sameWord)}
            </label>
          )}
        </div>
      )}
    </div>
  );
}
