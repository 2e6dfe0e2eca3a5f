import { Button, Dialog, TextField } from '@radix-ui/themes';
import { type FormEvent, useState } from 'react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { LayoutOccurrence, LayoutView } from '#services/plans/get-layout-view';
import type { LayoutMoves } from './use-layout-moves';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** How a date came about, and another one for it. */
export function OccurrenceDialog({
  view,
  occurrenceKey,
  moves,
  onClose,
}: {
  view: LayoutView;
  occurrenceKey: string | null;
  moves: LayoutMoves;
  onClose: () => void;
}) {
  const occurrence = view.occurrences.find(({ key }) => key === occurrenceKey);
  const returnFocus = useFocusReturn(occurrence !== undefined);
  return (
    <Dialog.Root open={occurrence !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Content maxWidth="440px" onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        {occurrence && (
          <Explained key={occurrence.dueOn} view={view} occurrence={occurrence} moves={moves} onClose={onClose} />
        )}
      </Dialog.Content>
    </Dialog.Root>
  );
}

function Explained({
  view,
  occurrence,
  moves,
  onClose,
}: {
  view: LayoutView;
  occurrence: LayoutOccurrence;
  moves: LayoutMoves;
  onClose: () => void;
}) {
  const copy = useCopy().layout;
  const words = copy.occurrence;
  const locale = useLocale();
  const say = (date: string) => formatDate(locale, date, view.today);
  const { title, dueOn, opensOn, provisional, explanation, movedByHand } = occurrence;
  return (
    <>
      <Dialog.Title size="4">{title}</Dialog.Title>
      <dl className="occurrence-facts">
        <dt>{words.due}</dt>
        <dd>
          <strong>{say(dueOn)}</strong> {provisional && copy.provisional}
        </dd>
        <dt>{words.opens}</dt>
        <dd>{say(opensOn)}</dd>
        <dt>{words.why}</dt>
        <dd>
          {copy.explain(explanation, say).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </dd>
      </dl>
      {moves.mayMove ? (
        <MoveForm view={view} occurrence={occurrence} moves={moves} onClose={onClose} />
      ) : (
        <div className="dialog-acts">
          <Dialog.Close>
            <Button variant="soft" color="gray">
              {words.close}
            </Button>
          </Dialog.Close>
        </div>
      )}
      {moves.mayMove && movedByHand && (
        <Button
          variant="ghost"
          onClick={() => {
            moves.moveTo(occurrence, null);
            onClose();
          }}
        >
          {words.back}
        </Button>
      )}
    </>
  );
}

function MoveForm({
  view,
  occurrence,
  moves,
  onClose,
}: {
  view: LayoutView;
  occurrence: LayoutOccurrence;
  moves: LayoutMoves;
  onClose: () => void;
}) {
  const copy = useCopy();
  const words = copy.layout.occurrence;
  const [day, setDay] = useState<string>(occurrence.dueOn);
  const month = Number(occurrence.dueOn.slice(5, 7));
  const isWorking = view.months[Number(day.slice(5, 7)) - 1]?.days.some((one) => one === day) ?? false;
  const inYear = day.slice(0, 4) === String(view.year);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (inYear && day !== occurrence.dueOn) moves.moveTo(occurrence, day);
    onClose();
  };
  const shift = (to: number) => {
    moves.moveToMonth(occurrence, to);
    onClose();
  };
  return (
    <form className="rule-form" onSubmit={send}>
      <label className="field">
        <span>{words.moveTo}</span>
        <TextField.Root
          type="date"
          required
          value={day}
          min={`${view.year}-01-01`}
          max={`${view.year}-12-31`}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <p className="field-note" role="status">
        {!inYear ? words.outside : isWorking ? '' : words.notWorking}
      </p>
      <div className="dialog-acts">
        <span className="dialog-acts-other item-acts">
          <Button
            type="button"
            size="1"
            variant="soft"
            color="gray"
            disabled={month === 1}
            onClick={() => shift(month - 1)}
          >
            {words.toPrevious}
          </Button>
          <Button
            type="button"
            size="1"
            variant="soft"
            color="gray"
            disabled={month === 12}
            onClick={() => shift(month + 1)}
          >
            {words.toNext}
          </Button>
        </span>
        <Dialog.Close>
          <Button type="button" variant="soft" color="gray">
            {copy.frame.cancel}
          </Button>
        </Dialog.Close>
        <Button type="submit" disabled={!inYear}>
          {words.move}
        </Button>
      </div>
    </form>
  );
}
