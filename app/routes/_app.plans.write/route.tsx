import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { StartForm } from '#app/components/plan/writing/start-form.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { listPlans } from '#services/plans/list-plans';
import { StartWritingInput } from '#services/writing/inputs';
import { startWriting } from '#services/writing/start-writing';

export const loader = reads(async ({ ctx }) => (await listPlans(ctx, {})).importInto);

export const action = writes(async ({ ctx }, form) => {
  const { template, ...facts } = Object.fromEntries(form);
  const asked = StartWritingInput.parse({ ...facts, from: { kind: 'template', template } });
  const { writtenId } = await startWriting(ctx, asked);
  return redirect(`/plans/write/${writtenId}`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function StartWriting() {
  const units = useLoaderData<typeof loader>();
  const copy = useCopy().writing.start;
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} />
      {units.length === 0 ? <EmptyState title={copy.noUnits} /> : <StartForm units={units} />}
    </>
  );
}
