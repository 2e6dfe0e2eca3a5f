import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { CarriedAnswer } from '#domain/planning/draft';

/** Says that an answer was taken over from an earlier plan: whose it is, from when, and from which. */
export function CarriedMark({ carried: { by, on, plan } }: { carried: CarriedAnswer }) {
  const copy = useCopy().questions;
  const locale = useLocale();
  const today = useToday();
  return (
    <span className="chip" data-kind="carried">
      {copy.carried(by, formatDate(locale, on, today, { weekday: false }), plan)}
    </span>
  );
}
