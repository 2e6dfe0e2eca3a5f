import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useState } from 'react';
import { reads, writes } from '#app/adapter.server';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { choosePlans } from '#services/plans/choose-plans';
import { chooseTable } from '#services/plans/choose-table';
import { getImportView } from '#services/plans/get-import-view';
import { ChooseTableInput } from '#services/plans/inputs';
import { DocumentFacts } from './document-facts.tsx';
import { FoundPlans } from './found-plans.tsx';
import { TableColumns } from './table-columns.tsx';

export const loader = reads(({ ctx }, { params }) => getImportView(ctx, { documentId: params['documentId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => {
  const documentId = params['documentId'] ?? '';
  if (form.get('intent') === 'table') {
    const uses = form.has('use') ? form.getAll('use') : undefined;
    await chooseTable(ctx, ChooseTableInput.parse({ documentId, sheet: form.get('sheet'), uses }));
    return redirect(`/plans/import/${documentId}`);
  }
  const { planIds } = await choosePlans(ctx, { documentId, planIndexes: form.getAll('plan').map(Number) });
  return redirect(`/plans/${planIds[0]}/review`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function ChoosePlans() {
  const view = useLoaderData<typeof loader>();
  const failure = failureIn(useActionData<typeof action>());
  const copy = useCopy().plans.choose;
  const busy = useNavigation().state !== 'idle';
  const open = view.plans.filter((plan) => plan.chosen === null).map((plan) => plan.index);
  const [picked, setChosen] = useState<ReadonlySet<number>>(new Set(open.length === 1 ? open : []));
  const chosen = new Set([...picked].filter((index) => open.includes(index)));
  return (
    <>
      <PageHead title={copy.title} lead={copy.found(view.plans.length)}>
        <Button asChild variant="soft" color="gray">
          <a href={`/plans/import/${view.documentId}/source`} download>
            {copy.download}
          </a>
        </Button>
      </PageHead>
      <DocumentFacts view={view} />
      {view.table && (
        <TableColumns
          table={view.table}
          mayChange={view.mayChoose && view.plans.every((plan) => plan.chosen === null)}
        />
      )}
      <FoundPlans plans={view.plans} chosen={chosen} onChosen={setChosen} />
      <FailureNote failure={failure} />
      {view.mayChoose && open.length > 0 && (
        <Form method="post" className="choose-acts">
          {[...chosen]
            .sort((a, b) => a - b)
            .map((index) => (
              <input key={index} type="hidden" name="plan" value={index} />
            ))}
          <Button type="submit" disabled={chosen.size === 0} loading={busy}>
            {copy.take(chosen.size)}
          </Button>
          {open.length > 1 && (
            <>
              <Button type="button" variant="soft" color="gray" onClick={() => setChosen(new Set(open))}>
                {copy.all}
              </Button>
              <Button type="button" variant="soft" color="gray" onClick={() => setChosen(new Set())}>
                {copy.none}
              </Button>
            </>
          )}
        </Form>
      )}
    </>
  );
}
