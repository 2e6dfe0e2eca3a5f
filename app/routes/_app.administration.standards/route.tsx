import { Form, useLoaderData } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { UnitOptions } from '#app/components/ui/unit-options.tsx';
import { useCopy } from '#app/copy/index';
import { getTreeView } from '#services/org/get-tree-view';
import { getStandards } from '#services/standards/get-standards';
import { EditionPart } from './edition-part.tsx';
import { changeStandards } from './intents';
import { LoadForm } from './load-form.tsx';

export const loader = reads(async ({ ctx, signedIn }, { request }) => {
  const unitId = new URL(request.url).searchParams.get('unit') || signedIn.person.unitId;
  const [view, tree] = await Promise.all([getStandards(ctx, { unitId }), getTreeView(ctx)]);
  return { ...view, units: tree.units };
});

export const action = writes(({ ctx }, form) => changeStandards(ctx, form));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Standards() {
  const view = useLoaderData<typeof loader>();
  const { standards: words, policies } = useCopy();
  return (
    <>
      <PageHead title={`${words.title} · ${view.unit.name}`} lead={words.lead} />
      <Form method="get" className="filters">
        <select
          name="unit"
          className="select"
          aria-label={policies.unit}
          defaultValue={view.unit.id}
          key={view.unit.id}
        >
          <UnitOptions units={view.units} />
        </select>
        <Button type="submit" variant="soft">
          {policies.choose}
        </Button>
      </Form>
      {view.editions.map((edition) => (
        <EditionPart key={edition.key} edition={edition} unitId={view.unit.id} />
      ))}
      {view.mayLoad && (
        <section className="account-part">
          <Heading as="h2" size="3">
            {words.load}
          </Heading>
          <p className="muted">{words.loadLead}</p>
          <LoadForm unitId={view.unit.id} />
        </section>
      )}
    </>
  );
}
