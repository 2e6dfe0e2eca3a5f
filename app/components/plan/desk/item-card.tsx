import { memo } from 'react';
import { formatMonthDay } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { linkOf } from './use-linked-lights';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';
import { ItemActs } from './item-acts.tsx';
import { ItemTitle } from './item-title.tsx';
import { IndicatorChips, RuleChips } from './item-chips.tsx';
import { LastYearLine } from '../rolling/last-year-line.tsx';
import { QuestionAnswer } from './question-answer.tsx';

/** One work item of the draft: what, when, how much, who. */
export const ItemCard = memo(
  ({
    item,
    number,
    selected,
    retitling,
  }: {
    item: ReviewItem;
    number: number;
    selected: boolean;
    retitling: boolean;
  }) => {
    const desk = useDeskTools();
    const copy = useCopy().plans;
    const questions = desk.settled ? [] : desk.questions.filter(({ id }) => item.openQuestionIds.includes(id));
    return (
      <article
        id={`item-${item.id}`}
        className="item-card"
        data-dropped={item.dropped ? '' : undefined}
        data-selected={selected ? '' : undefined}
        {...linkOf([`item:${item.id}`])}
        onClick={() => !selected && desk.select(item.id)}
      >
        <div className="item-line">
          <span className="item-number tabular">{number}</span>
          <ItemTitle item={item} selected={selected} retitling={retitling} />
          <ItemOwner item={item} />
        </div>
        <div className="item-facts">
          <RuleChips item={item} />
          <IndicatorChips item={item} />
          <ItemStages itemId={item.id} />
          <ItemParties item={item} />
          {!item.dropped && !selected && questions.length > 0 && (
            <span className="chip" data-kind="question">
              {copy.questions(questions.length)}
            </span>
          )}
        </div>
        {item.elsewhere && <Elsewhere item={item} />}
        <LastYearLine itemId={item.id} />
        {!item.dropped &&
          selected &&
          questions.map((question) => <QuestionAnswer key={question.id} question={question} />)}
        {selected && desk.mayEdit && <ItemActs item={item} />}
      </article>
    );
  },
);
ItemCard.displayName = 'ItemCard';

/** The words of an item that the paper at its side does not print as it stands. */
function Elsewhere({ item }: { item: ReviewItem }) {
  const copy = useCopy().revision;
  return (
    <details className="item-elsewhere">
      <summary>
        {copy.elsewhere} {item.elsewhere?.fileName}
      </summary>
      <p className="paper item-source">{item.sources.map(({ text }) => text).join('')}</p>
    </details>
  );
}

const ItemStages = memo(({ itemId }: { itemId: string }) => {
  const { stages } = useDeskTools();
  const copy = useCopy().review;
  const locale = useLocale();
  const day = (date: string | null) => (date === null ? '' : formatMonthDay(locale, date));
  return stages
    .filter((stage) => stage.itemId === itemId)
    .map((stage) => (
      <span key={stage.id} className="chip" data-kind="stage" {...linkOf([`stage:${stage.id}`])}>
        {copy.stages} {stage.name} {[day(stage.from), day(stage.to)].filter(Boolean).join(' – ')}
        {stage.progress !== null && ` ${stage.progress}%`}
      </span>
    ));
});
ItemStages.displayName = 'ItemStages';

function ItemParties({ item }: { item: ReviewItem }) {
  const { review: copy, vocabulary } = useCopy();
  return (
    <>
      {item.leadParty && (
        <span className="chip" data-kind="party" {...linkOf([`party:${item.leadParty}`])}>
          {copy.lead} {item.leadParty}
        </span>
      )}
      {item.assistParties.length > 0 && (
        <span className="chip" data-kind="party" {...linkOf(item.assistParties.map((key) => `party:${key}`))}>
          {copy.assist} {vocabulary.listed(item.assistParties)}
        </span>
      )}
    </>
  );
}

function ItemOwner({ item }: { item: ReviewItem }) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  const { assignment } = item;
  if (item.dropped) return <span className="item-owner muted">{copy.dropped}</span>;
  const place = assignment && (assignment.sectionName ?? assignment.unitName);
  const words = (
    <>
      <strong>{assignment?.ownerName ?? copy.noOwner}</strong>
      {place && <span>{place}</span>}
      {assignment?.ownerName && (
        <span>{assignment.backupName ? copy.backup(assignment.backupName) : copy.noBackup}</span>
      )}
    </>
  );
  const missing = !assignment?.ownerName || !assignment.backupName;
  const title = item.assignedBy === 'party' && item.leadParty ? copy.byParty(item.leadParty) : undefined;
  if (!desk.mayEdit)
    return (
      <span className="item-owner" data-missing={missing ? '' : undefined} title={title}>
        {words}
      </span>
    );
  return (
    <button
      type="button"
      className="item-owner"
      data-missing={missing ? '' : undefined}
      title={title}
      onClick={() => desk.open({ kind: 'assign-item', itemId: item.id })}
    >
      {words}
    </button>
  );
}
