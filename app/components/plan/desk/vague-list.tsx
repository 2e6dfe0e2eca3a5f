import { Link } from '@remix-run/react';
import { useCopy } from '#app/copy/index';
import type { ReviewItem, ReviewQuestion } from '#services/plans/get-review-view';
import { AnsweredQuestion } from './answered-question.tsx';
import { AllByStandard } from './all-by-standard.tsx';
import { useDeskTools } from './desk.tsx';
import { QuestionAnswer } from './question-answer.tsx';

/** The plan's vague words about live items, in the order of the text. */
export function vagueWords(questions: readonly ReviewQuestion[], items: readonly ReviewItem[]): ReviewQuestion[] {
  const dropped = new Set(items.filter((item) => item.dropped).map((item) => item.id));
  return questions.filter(
    ({ kind, itemId }) => (kind === 'vague-frequency' || kind === 'vague-time') && !dropped.has(itemId ?? ''),
  );
}

/** All vague words of the plan in one place: those with a standard to go by, those left open, those that are settled. */
export function VagueList() {
  const desk = useDeskTools();
  const { vague: copy, memory } = useCopy().questions;
  const words = vagueWords(desk.questions, desk.items);
  const open = words.filter(({ answer }) => answer === null);
  const groups = [
    { name: copy.proposed, words: open.filter(({ standards }) => standards.length > 0) },
    { name: copy.open, words: open.filter(({ standards }) => standards.length === 0) },
    { name: copy.answered, words: words.filter(({ answer }) => answer !== null) },
  ].filter((group) => group.words.length > 0);
  if (groups.length === 0) return <p className="muted">{copy.none}</p>;
  return (
    <div className="vague-list">
      <p className="muted">
        {copy.lead} <Link to={`/plans/remembered?unit=${desk.unitId}`}>{memory.link}</Link>
      </p>
      {groups.map((group) => (
        <section key={group.name(0)}>
          <h3 className="questions-title">
            {group.name(group.words.length)}
            {group.name === copy.proposed && <AllByStandard questions={group.words} />}
          </h3>
          {group.words.map((word) => {
            const about = <Printed word={word} />;
            return word.answer === null ? (
              <QuestionAnswer key={word.id} question={word} about={about} />
            ) : (
              <AnsweredQuestion key={word.id} question={word} about={about} />
            );
          })}
        </section>
      ))}
    </div>
  );
}

/** The clause as printed; a press goes to its item. */
function Printed({ word: { clause, itemId } }: { word: ReviewQuestion }) {
  const desk = useDeskTools();
  return (
    <button type="button" className="text-button question-item" onClick={() => desk.select(itemId)}>
      {clause}
    </button>
  );
}
