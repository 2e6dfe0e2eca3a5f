import { Button, TextField } from '@radix-ui/themes';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCopy, type Copy } from '#app/copy/index';
import type { DraftQuestion } from '#domain/planning/draft';
import { RECURRENCE_PERIODS } from '#domain/plan-reader/reading';
import { useToday } from '#app/today';
import { useDeskTools } from './desk.tsx';
import { linkOf } from './use-linked-lights';

/** A question of the reader, answered in place: by a press on a candidate, or in words. */
export function QuestionAnswer({ question, about }: { question: DraftQuestion; about?: ReactNode }) {
  const desk = useDeskTools();
  const thisYear = Number(useToday().slice(0, 4));
  const copy = useCopy();
  const asked = copy.review.question[question.kind](question.printed);
  const answer = (text: string) => desk.send({ kind: 'answer-question', questionId: question.id, answer: text });
  return (
    <div className="question" {...linkOf([`question:${question.id}`])}>
      <span className="question-asked">{asked}</span>
      {about}
      {desk.mayEdit && (
        <div className="question-answers" role="group" aria-label={copy.review.answerFor(asked)}>
          {choicesOf(question, thisYear).map((choice) => (
            <Button key={choice} size="1" variant="surface" onClick={() => answer(choice)}>
              {answerText(copy, question, choice)}
            </Button>
          ))}
          {question.kind === 'vague-frequency' ? (
            <Button size="1" variant="soft" color="gray" onClick={() => answer(question.printed)}>
              {copy.review.leaveVague}
            </Button>
          ) : (
            <OwnAnswer question={question} label={copy.review.answerFor(asked)} onAnswer={answer} />
          )}
        </div>
      )}
    </div>
  );
}

/** How a person reads an answer: periods of a rhythm have names, everything else stands for itself. */
export function answerText(copy: Copy, question: DraftQuestion, answer: string): string {
  if (question.kind === 'plan-year') return copy.plans.yearOf(Number(answer));
  if (question.kind !== 'vague-frequency') return answer;
  const period = RECURRENCE_PERIODS.find((one) => one === answer);
  return period ? copy.review.perPeriod(copy.rules.period[period]) : copy.review.leaveVague;
}

function choicesOf(question: DraftQuestion, thisYear: number): readonly string[] {
  if (question.kind === 'plan-year') return [...question.candidates, String(thisYear), String(thisYear + 1)];
  return question.kind === 'vague-frequency'
    ? [...new Set([...question.candidates, 'month', 'quarter', 'half', 'year'])].slice(0, 5)
    : question.candidates;
}

function OwnAnswer({
  question,
  label,
  onAnswer,
}: {
  question: DraftQuestion;
  label: string;
  onAnswer: (answer: string) => void;
}) {
  const copy = useCopy().review;
  const { parties } = useDeskTools();
  const [text, setText] = useState('');
  const listId = `answers-${question.id}`;
  const numeric = question.kind !== 'unclear-owner';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text.trim());
  };
  return (
    <form className="own-answer" onSubmit={send}>
      <TextField.Root
        size="1"
        aria-label={label}
        value={text}
        inputMode={numeric ? 'decimal' : 'text'}
        list={numeric ? undefined : listId}
        onChange={(event) => setText(event.target.value)}
      />
      {!numeric && (
        <datalist id={listId}>
          {parties.map((party) => (
            <option key={party.key} value={party.key} />
          ))}
        </datalist>
      )}
      <Button type="submit" size="1" variant="surface" disabled={text.trim() === ''}>
        {copy.answer}
      </Button>
    </form>
  );
}
