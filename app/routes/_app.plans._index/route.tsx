import { Link, useLoaderData } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { reads } from '#app/adapter.server';
import { DropAnywhere } from '#app/components/plan/drop-anywhere.tsx';
import { PlanListTable } from '#app/components/plan/plan-list-table.tsx';
import { WrittenList } from '#app/components/plan/writing/written-list.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { listPlans } from '#services/plans/list-plans';
import { listWrittenPlans } from '#services/writing/list-written-plans';

export const loader = reads(async ({ ctx }, { request }) => {
  const unitId = new URL(request.url).searchParams.get('unit');
  return { ...(await listPlans(ctx, unitId ? { unitId } : {})), writing: await listWrittenPlans(ctx) };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Plans() {
  const { years, importInto, writing } = useLoaderData<typeof loader>();
  const words = useCopy();
  const copy = words.plans;
  const ways = importInto.length > 0 && (
    <>
      <Button asChild variant="soft">
        <Link to="/plans/write">{words.writing.start.act}</Link>
      </Button>
      <Button asChild>
        <Link to="/plans/import">{copy.import}</Link>
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead}>
        {years.length > 0 && ways}
      </PageHead>
      {importInto.length > 0 && <DropAnywhere units={importInto} />}
      <WrittenList lines={writing} />
      {years.length === 0 ? (
        <EmptyState title={ways ? copy.empty : copy.emptyReader}>{ways}</EmptyState>
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
