import { Link } from '@remix-run/react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { PlanListRow } from '#services/plans/list-plans';
import { LightCounts } from './light-counts.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';
import { Share } from './share.tsx';

/** One year's plans, a row each. */
export function PlanListTable({ rows, caption }: { rows: readonly PlanListRow[]; caption: string }) {
  const copy = useCopy().plans;
  const locale = useLocale();
  const today = useToday();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="table plan-table">
        <thead>
          <tr>
            <th scope="col">{copy.columns.title}</th>
            <th scope="col">{copy.columns.state}</th>
            <th scope="col" className="number">
              {copy.columns.items}
            </th>
            <th scope="col">{copy.columns.coverage}</th>
            <th scope="col">{copy.columns.onTrack}</th>
            <th scope="col">{copy.columns.lights}</th>
            <th scope="col">{copy.columns.changed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={placeOf(row)} className="plan-title-link" prefetch="intent">
                  {row.title}
                </Link>
                <span className="plan-under">
                  {row.unitName} · {row.draftedBy}
                </span>
              </td>
              <td>
                <PlanStateBadge state={row.state} />
              </td>
              <td className="number">
                {row.itemCount}
                <Missing row={row} />
              </td>
              <td>
                <Share value={row.coverage} />
              </td>
              <td>
                {row.onTrack === null ? <span className="muted">{copy.page.none}</span> : <Share value={row.onTrack} />}
              </td>
              <td>
                {row.taskCount === 0 ? (
                  <span className="muted">{copy.noTasks}</span>
                ) : (
                  <LightCounts lights={row.lights} />
                )}
              </td>
              <td className="nowrap">{formatDate(locale, row.changedOn, today, { weekday: false })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Missing({ row }: { row: PlanListRow }) {
  const copy = useCopy().plans;
  const missing = [
    row.unassignedCount > 0 && copy.unassigned(row.unassignedCount),
    row.openQuestionCount > 0 && copy.questions(row.openQuestionCount),
  ].filter(Boolean);
  const open = row.state !== 'published' && row.state !== 'closed';
  return open && missing.length > 0 ? <span className="plan-under nowrap">{missing.join(' · ')}</span> : null;
}

/** A plan in force opens at its overview, one that is still made at its review. */
function placeOf({ id, state }: PlanListRow): string {
  return state === 'published' || state === 'closed' ? `/plans/${id}` : `/plans/${id}/review`;
}
