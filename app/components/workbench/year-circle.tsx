import { Link } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { RingGroup } from '#services/workbench/year-by-group';
import { cellPath, labelPlace, SIZE, worstOf } from './ring-geometry';
import { YearTable } from './year-table.tsx';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The year in one picture: a circle of twelve months, one ring a group; a month opens in the calendar. */
export function YearCircle({ groups, unitId, today }: { groups: readonly RingGroup[]; unitId: string; today: string }) {
  const copy = useCopy();
  const words = copy.workbench;
  const locale = useLocale();
  const [year = '', current = ''] = today.split('-');
  const hrefOf = (month: number): string => `/calendar?month=${year}-${String(month).padStart(2, '0')}&unit=${unitId}`;
  return (
    <section className="work-section">
      <Heading as="h2" size="3">
        {words.ring} <span className="work-total tabular">{year}</span>
      </Heading>
      {groups.length === 0 ? (
        <p className="muted work-empty">{words.ringEmpty}</p>
      ) : (
        <>
          <p className="muted ring-lead">
            {words.ringLead} {words.ringOrder(groups.map((group) => group.name))}
          </p>
          <svg className="year-circle" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label={words.ring}>
            {MONTHS.map((month) => {
              const name = formatMonthName(locale, month);
              const total = groups.reduce((sum, group) => sum + totalIn(group, month), 0);
              return (
                <Link key={month} to={hrefOf(month)} aria-label={words.ringCell(words.ring, name, total)}>
                  {groups.map((group, place) => {
                    const segment = group.segments.find((one) => one.month === month);
                    return (
                      <path
                        key={group.id}
                        d={cellPath(place, groups.length, month)}
                        className="ring-cell"
                        data-light={segment ? (worstOf(segment.counts) ?? undefined) : undefined}
                      >
                        <title>{words.ringCell(group.name, name, totalIn(group, month))}</title>
                      </path>
                    );
                  })}
                  <text
                    {...labelPlace(month)}
                    className="ring-month"
                    aria-current={month === Number(current) ? 'date' : undefined}
                  >
                    {name}
                  </text>
                </Link>
              );
            })}
          </svg>
          <details className="ring-table">
            <summary>{words.ringTable}</summary>
            <YearTable groups={groups} />
          </details>
        </>
      )}
    </section>
  );
}

function totalIn(group: RingGroup, month: number): number {
  const segment = group.segments.find((one) => one.month === month);
  return segment ? Object.values(segment.counts).reduce((sum, count) => sum + count, 0) : 0;
}
