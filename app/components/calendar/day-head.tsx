import { Link } from '@remix-run/react';
import { useCopy, useLocale } from '#app/copy/index';
import { formatDate } from '#app/copy/dates';
import { dayMark, dayWords } from './day-words';
import { dayOf } from './month-events';
import { useMonthFacts } from './month-facts';

/** The head of a day's cell: its number, what kind of day it is, how many tasks; opens the day. */
export function DayHead({ date }: { date: Date }) {
  const copy = useCopy();
  const locale = useLocale();
  const { days, today, hrefOf } = useMonthFacts();
  const iso = dayOf(date);
  const day = days.get(iso);
  if (!day) return null;
  const mark = dayMark(copy, day.kind);
  const said = [formatDate(locale, iso, today), dayWords(copy, day.kind), copy.calendar.dayTotal(day.total)];
  return (
    <Link
      to={hrefOf(iso)}
      preventScrollReset
      className="day-head"
      data-date={iso}
      aria-label={copy.phrases.clauses(said)}
      title={dayWords(copy, day.kind)}
      aria-current={iso === today ? 'date' : undefined}
    >
      {mark && <span className="day-mark">{mark}</span>}
      {day.total > 0 && day.tasks.length === 0 && (
        <span className="day-total">{copy.calendar.dayTotal(day.total)}</span>
      )}
      <span className="day-number">{date.getDate()}</span>
    </Link>
  );
}
