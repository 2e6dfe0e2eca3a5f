import { Link, useLoaderData } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { reads } from '#app/adapter.server';
import { DropAnywhere } from '#app/components/plan/drop-anywhere.tsx';
import { PlanListTable } from '#app/components/plan/plan-list-table.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { listPlans } from '#services/plans/list-plans';

export const loader = reads(({ ctx }, { request }) => {
  const unitId = new URL(request.url).searchParams.get('unit');
  return listPlans(ctx, unitId ? { unitId } : {});
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Plans() {
  const { years, importInto } = useLoaderData<typeof loader>();
  const copy = useCopy().plans;
  const importButton = importInto.length > 0 && (
    <Button asChild>
      <Link to="/plans/import">{copy.import}</Link>
    </Button>
  );
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead}>
        {years.length > 0 && importButton}
      </PageHead>
      {importInto.length > 0 && <DropAnywhere units={importInto} />}
      {years.length === 0 ? (
        <EmptyState title={importButton ? copy.empty : copy.emptyReader}>{importButton}</EmptyState>
      ) : (
        <div className="plan-years">
          {years.map(({ year, plans }) => {
            const caption = year === null ? copy.noYear : copy.yearOf(year);
            return (
              <section key={caption}>
                <Heading as="h2" size="3">
                  {caption}
                </Heading>
                <PlanListTable rows={plans} caption={caption} />
              </section>
            );
          })}
        </div>
      )}
    </>
  );
}
