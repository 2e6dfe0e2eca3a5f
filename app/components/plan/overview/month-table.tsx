import { Link } from '@remix-run/react';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { PlanView } from '#services/plans/get-plan-view';
import { LightCounts } from '../light-counts.tsx';

/** Month by month: what was due, what came of it, and how it stands. */
export function MonthTable({ view }: { view: PlanView }) {
  const copy = useCopy().plans.page;
  const locale = useLocale();
  const { year, unitId } = view.plan;
  return (
    <section>
      <h2 className="part-title">{copy.months}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.months}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{copy.month}</th>
              <th scope="col" className="number">
                {copy.due}
              </th>
              <th scope="col">{copy.lights}</th>
              <th scope="col" className="number">
                {copy.done}
              </th>
              <th scope="col" className="number">
                {copy.doneLate}
              </th>
              <th scope="col" className="number">
                {copy.overdue}
              </th>
              <th scope="col" className="number">
                {copy.moved}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.months.map(({ month, phase, tasks, lights, summary }) => (
              <tr key={month}>
                <th scope="row">
                  <Link to={`/calendar?month=${year}-${String(month).padStart(2, '0')}&unit=${unitId}`}>
                    {formatMonthName(locale, month)}
                  </Link>
                </th>
                <td className="number">{tasks}</td>
                <td>
                  <LightCounts lights={lights} />
                </td>
                {summary ? (
                  <>
                    <td className="number">{summary.done}</td>
                    <td className="number">{summary.doneLate}</td>
                    <td className="number">{summary.overdue}</td>
                    <td className="number">{summary.moved}</td>
                  </>
                ) : (
                  <td colSpan={4} className="muted number">
                    {tasks === 0 && phase === 'over' ? copy.noTasks : copy.noSummary[phase]}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
