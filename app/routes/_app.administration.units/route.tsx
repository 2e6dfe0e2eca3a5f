import { useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { getTreeView } from '#services/org/get-tree-view';
import { changeTree } from './intents';
import { UnitRow } from './unit-row.tsx';

export const loader = reads(({ ctx }) => getTreeView(ctx));

export const action = writes(async ({ ctx }, form) => {
  await changeTree(ctx, form);
  return { ok: true };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Units() {
  const { units } = useLoaderData<typeof loader>();
  const copy = useCopy().administration.units;
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} />
      {units.length === 0 ? (
        <EmptyState title={copy.empty} />
      ) : (
        <ul className="unit-tree">
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} units={units} />
          ))}
        </ul>
      )}
    </>
  );
}
