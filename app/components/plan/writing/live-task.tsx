import { memo } from 'react';
import { formatDate, formatMonthDay } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { DraftItem, DraftQuestion, DraftStage } from '#domain/planning/draft';
import type { NextDate } from '#domain/plan-writing/live-reading';
import { indicatorText } from '#app/copy/indicator-text';

/** A task as it will be: what, when, how much, who. A press puts the caret into its sentence. */
export const LiveTask = memo(function LiveTask({
  item,
  number,
  date,
  stages,
  questions,
  chosen,
  onChoose,
  onPoint,
}: {
  item: DraftItem;
  number: number;
  date: NextDate | null;
  stages: readonly DraftStage[];
  questions: readonly DraftQuestion[];
  chosen: boolean;
  onChoose: (item: DraftItem) => void;
  onPoint: (itemId: string | null) => void;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const words = copy.writing.reading;
  const day = (monthDay: string | null) => (monthDay === null ? '' : formatMonthDay(locale, monthDay));
  return (
    <article
      id={`live-${item.id}`}
      className="item-card live-task"
      data-selected={chosen ? '' : undefined}
      onPointerEnter={() => onPoint(item.id)}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onChoose(item)}
    >
      <div className="item-line">
        <span className="item-number tabular">{number}</span>
        <button type="button" className="item-title" aria-pressed={chosen}>
          {item.title}
        </button>
        {date && <TaskDate date={date} />}
      </div>
      <div className="item-facts">
        {item.rules.map((rule) => (
          <span key={rule.id} className="chip" data-kind="rule">
            {copy.rules.norm(rule.norm)}
            {rule.origin !== 'printed' && <span className="chip-origin">{copy.review.origin[rule.origin]}</span>}
          </span>
        ))}
        {stages.map((stage) => (
          <span key={stage.id} className="chip" data-kind="stage">
            {copy.review.stages} {stage.name} {[day(stage.from), day(stage.to)].filter(Boolean).join(' – ')}
            {stage.progress !== null && ` ${stage.progress}%`}
          </span>
        ))}
        {item.rules.length === 0 && stages.length === 0 && <span className="chip-note">{copy.review.noTime}</span>}
        {item.indicators.map((indicator) => (
          <span key={indicator.id} className="chip" data-kind="indicator">
            {indicatorText(copy, indicator)}
          </span>
        ))}
        {item.leadParty ? (
          <span className="chip" data-kind="party">
            {copy.review.lead} {item.leadParty}
          </span>
        ) : (
          <span className="chip-note">{words.noOwner}</span>
        )}
        {item.assistParties.length > 0 && (
          <span className="chip" data-kind="party">
            {copy.review.assist} {copy.vocabulary.listed(item.assistParties)}
          </span>
        )}
        {questions.map((question) => (
          <span key={question.id} className="chip" data-kind="question">
            {copy.questions.asked[question.kind](question.printed, question.about)}
          </span>
        ))}
      </div>
    </article>
  );
});

function TaskDate({ date: { dueOn, provisional, count } }: { date: NextDate }) {
  const words = useCopy().writing.reading;
  const locale = useLocale();
  const today = useToday();
  const shown = formatDate(locale, dueOn, today);
  const day = dueOn >= today ? words.next(shown) : words.last(shown);
  return <span className="live-date">{words.counted(day, provisional, count)}</span>;
}
