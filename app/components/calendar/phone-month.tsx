import { weekdayName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import type { MonthDay } from '#services/tasks/get-month-view';
import { DayHead } from './day-head.tsx';
import { dateOf } from './month-events';
import { type MonthFacts, MonthFactsProvider } from './month-facts';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A month for a thumb: every day opens, a line under its number says by colour and length what is due. */
export function PhoneMonth({
  days,
  openDay,
  facts,
}: {
  days: readonly MonthDay[];
  openDay: string | null;
  facts: MonthFacts;
}) {
  const copy = useCopy();
  const locale = useLocale();
  return (
    <MonthFactsProvider value={facts}>
      <nav className="phone-month" aria-label={copy.calendar.title}>
        {WEEK.map((weekday) => (
          <span key={weekday} className="phone-weekday" aria-hidden="true">
            {weekdayName(locale, weekday).slice(locale === 'zh' ? 1 : 0)}
          </span>
        ))}
        {days.map((day) => (
          <div
            key={day.date}
            className="phone-day"
            data-kind={day.kind?.kind}
            data-open={openDay === day.date ? '' : undefined}
            data-off={day.inMonth ? undefined : ''}
          >
            <DayHead date={dateOf(day.date)} />
            <PhoneLights day={day} />
          </div>
        ))}
      </nav>
    </MonthFactsProvider>
  );
}

function PhoneLights({ day }: { day: MonthDay }) {
  return (
    <span className="phone-lights" aria-hidden="true">
      {LIGHTS.filter((light) => day.counts[light] > 0).map((light) => (
        <i key={light} data-light={light} style={{ flexGrow: day.counts[light] }} />
      ))}
    </span>
  );
}
