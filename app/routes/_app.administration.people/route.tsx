import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Button, Callout, TextField } from '@radix-ui/themes';
import { useState } from 'react';
import { reads, writes } from '#app/adapter.server';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { UnitOptions } from '#app/components/ui/unit-options.tsx';
import { useCopy } from '#app/copy/index';
import { getPeopleView } from '#services/org/get-people-view';
import { getTreeView } from '#services/org/get-tree-view';
import { changePeople } from './intents';
import { AddPerson } from './person-dialogs.tsx';
import { PeopleTable } from './people-table.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  const asked = new URL(request.url).searchParams;
  const afterId = asked.get('afterId');
  const filter = {
    ...(asked.get('unit') && { unitId: asked.get('unit') ?? '' }),
    ...(asked.get('q') && { text: asked.get('q') ?? '' }),
    ...(afterId && { after: { name: asked.get('afterName') ?? '', id: afterId } }),
  };
  const [people, tree] = await Promise.all([getPeopleView(ctx, filter), getTreeView(ctx)]);
  return { ...people, units: tree.units };
});

export const action = writes(({ ctx }, form) => changePeople(ctx, form));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function People() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().administration.people;
  const [params] = useSearchParams();
  const [password, setPassword] = useState<string | null>(null);
  const next = new URLSearchParams(params);
  if (view.next) {
    next.set('afterName', view.next.name);
    next.set('afterId', view.next.id);
  }
  return (
    <>
      <PageHead title={copy.title}>
        <AddPerson units={view.units} onPassword={setPassword} />
      </PageHead>
      <Form method="get" className="filters" role="search">
        <TextField.Root
          name="q"
          defaultValue={params.get('q') ?? ''}
          placeholder={copy.search}
          aria-label={copy.search}
        />
        <select name="unit" className="select" defaultValue={params.get('unit') ?? ''} aria-label={copy.unit}>
          <option value="">{copy.allUnits}</option>
          <UnitOptions units={view.units} />
        </select>
        <Button type="submit" variant="soft">
          {copy.find}
        </Button>
      </Form>
      {password && (
        <Callout.Root color="amber" role="status">
          <Callout.Text>{copy.password(password)}</Callout.Text>
        </Callout.Root>
      )}
      {view.people.length === 0 ? (
        <EmptyState title={copy.empty} />
      ) : (
        <PeopleTable people={view.people} units={view.units} onPassword={setPassword} />
      )}
      {view.next && (
        <p>
          <Button asChild variant="soft">
            <Link to={`?${next}`}>{copy.nextPage}</Link>
          </Button>
        </p>
      )}
    </>
  );
}
