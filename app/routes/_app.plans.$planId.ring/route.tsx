import { useLoaderData } from '@remix-run/react';
import { reads } from '#app/adapter.server';
import { LightCounts } from '#app/components/plan/light-counts.tsx';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { RingTable } from '#app/components/plan/ring/ring-table.tsx';
import { YearRing } from '#app/components/plan/year-ring.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { useCopy } from '#app/copy/index';
import { getPlanHead } from '#services/plans/get-plan-head';
import { getYearRing } from '#services/plans/get-year-ring';

export const loader = reads(async ({ ctx }, { params }) => {
  const planId = params['planId'] ?? '';
  return { plan: await getPlanHead(ctx, { planId }), ring: await getYearRing(ctx, { planId }) };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function PlanRing() {
  const { plan, ring } = useLoaderData<typeof loader>();
  const copy = useCopy().plans.ring;
  const hrefOf = (month: number) =>
    `/calendar?month=${ring.year}-${String(month).padStart(2, '0')}&unit=${plan.unitId}&plan=${plan.id}`;
  return (
    <>
      <PlanPageHead plan={plan} />
      {ring.tasks === 0 ? (
        <EmptyState title={copy.nothing} />
      ) : (
        <>
          <p className="ring-lead">
            <span className="muted">{copy.lead}</span> <LightCounts lights={ring.lights} />
          </p>
          <YearRing view={ring} hrefOf={hrefOf} />
          <p className="ring-order">
            <span className="muted">{copy.order}</span>
            {ring.rings.map((one) => (
              <span key={one.id}>
                {one.label} {one.tasks}
              </span>
            ))}
          </p>
          <RingTable view={ring} hrefOf={hrefOf} />
        </>
      )}
    </>
  );
}
