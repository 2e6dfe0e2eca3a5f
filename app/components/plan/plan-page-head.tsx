import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import type { PlanHead } from '#services/plans/plan-head';
import { PlanStateBadge } from './plan-state-badge.tsx';

/** The top of every page of a plan: what it is, and the ways to its other pages. */
export function PlanPageHead({ plan, children }: { plan: PlanHead; children?: ReactNode }) {
  const { plans: copy, revision } = useCopy();
  const inForce = plan.state === 'published' || plan.state === 'closed';
  const base = `/plans/${plan.id}`;
  const tabs = inForce
    ? [
        { to: base, name: copy.tabs.overview },
        { to: `${base}/matrix`, name: copy.tabs.matrix },
        { to: `${base}/ring`, name: copy.tabs.ring },
        { to: `${base}/review`, name: copy.tabs.review },
      ]
    : [
        { to: `${base}/review`, name: copy.tabs.review },
        { to: `${base}/layout`, name: copy.tabs.layout },
      ];
  return (
    <>
      <PageHead
        title={plan.title}
        lead={
          <span className="plan-head-line">
            <PlanStateBadge state={plan.state} />
            <span>{plan.year === null ? copy.noYear : copy.yearOf(plan.year)}</span>
            <span>{plan.unitName}</span>
            {plan.paper.documentId === plan.documentId ? (
              <Link to={`/plans/import/${plan.documentId}`} className="plan-file" title={copy.choose.others}>
                {plan.paper.fileName}
              </Link>
            ) : (
              <Link to={`/plans/${plan.id}/revise`} className="plan-file" title={revision.earlier}>
                {plan.paper.fileName}
              </Link>
            )}
          </span>
        }
      >
        {children}
      </PageHead>
      <nav className="plan-tabs" aria-label={copy.tabs.label}>
        {tabs.map(({ to, name }) => (
          <NavLink key={to} to={to} end prefetch="intent">
            {name}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
