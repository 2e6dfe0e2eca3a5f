import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { ImportForm } from '#app/components/plan/import-form.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { importDocument } from '#services/plans/import-document';
import { listPlans } from '#services/plans/list-plans';
import { importSource } from '#app/import-source.server';

export const loader = reads(async ({ ctx }) => (await listPlans(ctx, {})).importInto);

export const action = writes(async ({ ctx }, form) => {
  const source = await importSource(form);
  const { documentId } = await importDocument(ctx, { unitId: String(form.get('unitId')), source });
  return redirect(`/plans/import/${documentId}`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function ImportPlan() {
  const units = useLoaderData<typeof loader>();
  const copy = useCopy().plans.importing;
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} />
      {units.length === 0 ? <EmptyState title={copy.noUnits} /> : <ImportForm units={units} />}
    </>
  );
}
