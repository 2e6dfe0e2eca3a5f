import { useMemo } from 'react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToast } from '#app/components/ui/toasts.tsx';
import type { LayoutOccurrence, LayoutView } from '#services/plans/get-layout-view';
import type { DraftSteps } from '../desk/use-draft-steps';

export interface LayoutMoves {
  readonly mayMove: boolean;
  /** To a day; null puts it back to where its rule has it. */
  readonly moveTo: (occurrence: LayoutOccurrence, day: string | null) => void;
  /** To the working day of a month (1 to 12) that is at or after the same day of the month, else its last. */
  readonly moveToMonth: (occurrence: LayoutOccurrence, month: number) => void;
}

/** Moves of occurrences by hand, each with a way back. */
export function useLayoutMoves(view: LayoutView, steps: DraftSteps): LayoutMoves {
  const copy = useCopy().layout;
  const locale = useLocale();
  const say = useToast();
  const { months, today } = view;
  const mayMove = view.plan.may.edit;
  const { send } = steps;
  return useMemo(() => {
    const put = (key: string, day: string | null) =>
      send({ kind: 'move-occurrence', key, to: day as LayoutOccurrence['dueOn'] | null });
    const moveTo = ({ key, dueOn, movedByHand }: LayoutOccurrence, day: string | null) => {
      put(key, day);
      if (day !== null) {
        say(copy.movedTo(formatDate(locale, day, today)), () => put(key, movedByHand ? dueOn : null));
      }
    };
    const moveToMonth = (occurrence: LayoutOccurrence, month: number) => {
      const days = months[month - 1]?.days ?? [];
      const sameDay = occurrence.dueOn.slice(8);
      const day = days.find((one) => one.slice(8) >= sameDay) ?? days.at(-1);
      if (mayMove && day && day !== occurrence.dueOn) moveTo(occurrence, day);
    };
    return { mayMove, moveTo, moveToMonth };
  }, [copy, locale, mayMove, months, say, send, today]);
}
