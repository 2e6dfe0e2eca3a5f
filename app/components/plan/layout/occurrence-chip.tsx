import type { KeyboardEvent } from 'react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { LayoutOccurrence } from '#services/plans/get-layout-view';
import type { LayoutMoves } from './use-layout-moves';

/** One date in the year: its day, with words for provisional, moved and past. */
export function OccurrenceChip({
  occurrence,
  month,
  dragType,
  moves,
  onOpen,
}: {
  occurrence: LayoutOccurrence;
  month: number;
  dragType: string;
  moves: LayoutMoves;
  onOpen: (key: string) => void;
}) {
  const copy = useCopy().layout;
  const locale = useLocale();
  const today = useToday();
  const { key, title, dueOn, provisional, movedByHand, past } = occurrence;
  const marks = [
    provisional && copy.short.provisional,
    movedByHand && copy.short.moved,
    past && copy.short.past,
  ].filter((mark) => mark !== false);
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    moves.moveToMonth(occurrence, month + by);
  };
  return (
    <button
      type="button"
      id={`at-${key}`}
      className="date-chip"
      data-provisional={provisional ? '' : undefined}
      data-moved={movedByHand ? '' : undefined}
      data-past={past ? '' : undefined}
      draggable={moves.mayMove}
      aria-label={copy.chip(title, formatDate(locale, dueOn, today), marks)}
      title={formatDate(locale, dueOn, today)}
      onClick={() => onOpen(key)}
      onKeyDown={onKey}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, key);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {Number(dueOn.slice(8))}
      {marks.map((mark) => (
        <small key={mark}>{mark}</small>
      ))}
    </button>
  );
}
