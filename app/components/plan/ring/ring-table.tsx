import { Link } from '@remix-run/react';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { YearRing, YearRingView } from '#services/plans/get-year-ring';
import { LightCounts } from '../light-counts.tsx';

/** The year ring as a table: the equal of the picture for whoever reads rows better. */
export function RingTable({ view, hrefOf }: { view: YearRingView; hrefOf: (month: number, ring: YearRing) => string }) {
  const copy = useCopy().plans.ring;
  const locale = useLocale();
  return (
    <section>
      <h2 className="part-title">{copy.asTable}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.table}>
        <table className="table ring-table">
          <thead>
            <tr>
              <th scope="col">{copy.section}</th>
              {Array.from({ length: 12 }, (_, month) => (
                <th key={month} scope="col">
                  {formatMonthName(locale, month + 1)}
                </th>
              ))}
              <th scope="col" className="number">
                {copy.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.rings.map((ring) => (
              <tr key={ring.id}>
                <th scope="row" className="nowrap">
                  {ring.label}
                </th>
                {ring.sectors.map((sector) => (
                  <td key={sector.month}>
                    {sector.tasks > 0 && (
                      <Link
                        to={hrefOf(sector.month, ring)}
                        className="ring-cell"
                        aria-label={copy.openMonth(formatMonthName(locale, sector.month), ring.label, sector.tasks)}
                      >
                        <LightCounts lights={sector.lights} />
                      </Link>
                    )}
                  </td>
                ))}
                <td className="number">{ring.tasks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
