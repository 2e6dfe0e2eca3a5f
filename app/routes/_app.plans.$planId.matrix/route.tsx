import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads } from '#app/adapter.server';
import { MatrixFilters } from '#app/components/plan/matrix/matrix-filters.tsx';
import { MatrixTable } from '#app/components/plan/matrix/matrix-table.tsx';
import { useFilteredRows, useMatrixFilter } from '#app/components/plan/matrix/use-matrix-filter';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { useCopy } from '#app/copy/index';
import { getTaskMatrix } from '#services/plans/get-task-matrix';

export const loader = reads(({ ctx }, { params }) => getTaskMatrix(ctx, { planId: params['planId'] ?? '' }));

/** The filter works on what is here: a change of the address's query asks nothing of the server. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
    ? false
    : defaultShouldRevalidate;
}

export default function TaskMatrix() {
  const { plan, rows } = useLoaderData<typeof loader>();
  const copy = useCopy();
  const filter = useMatrixFilter();
  const shown = useFilteredRows(rows, filter);
  return (
    <>
      <PlanPageHead plan={plan}>
        <Button variant="soft" color="gray" onClick={() => window.print()}>
          {copy.frame.print}
        </Button>
      </PlanPageHead>
      <MatrixFilters rows={rows} shown={shown.length} filter={filter} />
      {shown.length === 0 ? <p className="muted">{copy.plans.matrix.nothing}</p> : <MatrixTable rows={shown} />}
    </>
  );
}
