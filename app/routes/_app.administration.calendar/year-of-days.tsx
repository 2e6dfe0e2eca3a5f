import { formatMonthName, weekdayName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { CalendarDayView } from '#services/org/get-calendar-year';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Twelve months side by side; what a day is stands in its mark and its tooltip, not in its colour alone. */
export function YearOfDays({ days }: { days: readonly CalendarDayView[] }) {
  return (
    <div className="year-of-days">
      {MONTHS.map((month) => (
        <MonthOfDays key={month} month={month} days={days.filter((day) => Number(day.date.slice(5, 7)) === month)} />
      ))}
    </div>
  );
}

function MonthOfDays({ month, days }: { month: number; days: readonly CalendarDayView[] }) {
  const locale = useLocale();
  const copy = useCopy().administration.calendar;
  const lead = days[0] ? isoWeekday(days[0].date) - 1 : 0;
  const cells: (CalendarDayView | null)[] = [...Array<null>(lead).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const working = days.filter(
    ({ day }) => day.kind === 'working' || day.kind === 'make-up' || (day.kind === 'unpublished' && !day.weekend),
  );
  return (
    <table className="month-of-days">
      <caption>
        {formatMonthName(locale, month)} <span className="muted">{copy.workingDays(working.length)}</span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekdayName(locale, weekday)}>{weekdayName(locale, weekday).slice(-2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {WEEKDAYS.map((weekday) => {
              const cell = week[weekday - 1];
              return cell ? <DayCell key={weekday} view={cell} /> : <td key={weekday} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ view: { date, day } }: { view: CalendarDayView }) {
  const copy = useCopy().administration.calendar;
  const name = day.kind === 'holiday' ? day.name : day.kind === 'make-up' ? day.holiday : null;
  const word = `${copy.kinds[day.kind]}${name ? ` · ${name}` : ''}`;
  const rest = day.kind === 'unpublished' ? day.weekend : day.kind === 'weekend' || day.kind === 'holiday';
  return (
    <td data-kind={day.kind} data-rest={rest ? '' : undefined} title={word}>
      {Number(date.slice(8))}
      {(day.kind === 'holiday' || day.kind === 'make-up') && (
        <small>{day.kind === 'holiday' ? copy.marks.holiday : copy.marks['make-up']}</small>
      )}
    </td>
  );
}

function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
