import { Button, TextField } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { Answer } from '#domain/plan-reader/reading';
import { assertNever } from '#domain/shared/assert-never';
import type { ReviewQuestion } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';

/** An answer that is not among the choices: a time in its own form, a number or a party typed in place. */
export function OwnAnswer({
  question,
  label,
  onAnswer,
}: {
  question: ReviewQuestion;
  label: string;
  onAnswer: (answer: Answer) => void;
}) {
  const desk = useDeskTools();
  const copy = useCopy().questions;
  switch (question.kind) {
    case 'vague-frequency':
    case 'vague-time':
    case 'ambiguous-date':
    case 'other-year':
      return (
        <Button
          size="1"
          variant="ghost"
          color="gray"
          onClick={() => desk.open({ kind: 'answer', questionId: question.id })}
        >
          {copy.other}
        </Button>
      );
    case 'shared-lead':
    case 'lead-order':
      return null;
    case 'unclear-owner':
      return (
        <TypedAnswer
          label={label}
          hint={copy.ownParty}
          listOf={question.id}
          read={(party) => ({ kind: 'lead', party })}
          onAnswer={onAnswer}
        />
      );
    case 'plan-year':
      return <TypedAnswer label={label} hint={copy.ownYear} read={yearIn} onAnswer={onAnswer} />;
    case 'ambiguous-value':
    case 'contradicting-targets':
      return <TypedAnswer label={label} hint={copy.ownValue} read={valueIn} onAnswer={onAnswer} />;
    default:
      return assertNever(question.kind);
  }
}

/** `listOf` offers the plan's parties; without it a number is asked for. */
function TypedAnswer({
  label,
  hint,
  listOf,
  read,
  onAnswer,
}: {
  label: string;
  hint: string;
  listOf?: string;
  read: (text: string) => Answer | null;
  onAnswer: (answer: Answer) => void;
}) {
  const copy = useCopy().questions;
  const { parties } = useDeskTools();
  const [text, setText] = useState('');
  const listId = listOf && `answers-${listOf}`;
  const answer = text.trim() === '' ? null : read(text.trim());
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (answer) onAnswer(answer);
  };
  return (
    <form className="own-answer" onSubmit={send}>
      <TextField.Root
        size="1"
        aria-label={label}
        placeholder={hint}
        value={text}
        inputMode={listId ? 'text' : 'decimal'}
        list={listId}
        onChange={(event) => setText(event.target.value)}
      />
      {listId && (
        <datalist id={listId}>
          {parties.map((party) => (
            <option key={party.key} value={party.key} />
          ))}
        </datalist>
      )}
      <Button type="submit" size="1" variant="surface" disabled={answer === null}>
        {copy.set}
      </Button>
    </form>
  );
}

function valueIn(text: string): Answer | null {
  const value = Number(text.replace(/[%‰\s]/gu, ''));
  return Number.isFinite(value) ? { kind: 'value', value } : null;
}

function yearIn(text: string): Answer | null {
  return /^(?:19|20)\d\d$/u.test(text) ? { kind: 'year', year: Number(text) } : null;
}
