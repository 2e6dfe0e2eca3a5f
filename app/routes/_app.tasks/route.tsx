import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { TaskFilters } from '#app/components/task/task-filters.tsx';
import { TaskTable } from '#app/components/task/task-table.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { changeManyTasks } from '#services/tasks/change-many-tasks';
import { filterOf } from '#services/tasks/filter-address';
import { getFilterChoices } from '#services/tasks/get-filter-choices';
import { ListTasksInput, TASK_SORTS } from '#services/tasks/inputs';
import { listTasks } from '#services/tasks/list-tasks';
import { bulkOf } from './bulk-of';
import { SHOWN, shownOf } from './shown-of';
import { BulkBar } from './bulk-bar.tsx';
import { useSelection } from './use-selection';

export const loader = reads(async ({ ctx }, { request }) => {
  const params = new URL(request.url).searchParams;
  const input = ListTasksInput.parse({
    filter: shownOf(filterOf(params), params.get('show')),
    sort: params.get('sort') || undefined,
    cursor: params.get('cursor') || undefined,
  });
  const unitId = input.filter.unitId;
  const [list, choices] = await Promise.all([listTasks(ctx, input), getFilterChoices(ctx, unitId ? { unitId } : {})]);
  return { list, choices };
});

export const action = writes(async ({ ctx }, form) => ({ results: await changeManyTasks(ctx, bulkOf(form)) }));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Tasks() {
  const { list, choices } = useLoaderData<typeof loader>();
  const words = useCopy().tasks;
  const [params] = useSearchParams();
  const selection = useSelection(list.rows);
  const withParam = (name: string, value: string | null): string => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    return `?${next}`;
  };
  return (
    <>
      <PageHead title={words.title} lead={words.total(list.total)}>
        <nav aria-label={words.shown} className="sorts no-print">
          {SHOWN.map((shown) => (
            <Link
              key={shown}
              to={withParam('show', shown)}
              aria-current={(params.get('show') ?? 'unfinished') === shown ? 'true' : undefined}
            >
              {words.shownKinds[shown]}
            </Link>
          ))}
        </nav>
        <nav aria-label={words.sort} className="sorts no-print">
          {TASK_SORTS.map((sort) => (
            <Link
              key={sort}
              to={withParam('sort', sort)}
              aria-current={(params.get('sort') ?? 'due') === sort ? 'true' : undefined}
            >
              {words.sorts[sort]}
            </Link>
          ))}
        </nav>
      </PageHead>
      <TaskFilters choices={choices} text />
      {selection.chosen.length > 0 && <BulkBar chosen={selection.chosen} onDone={selection.clear} />}
      {list.rows.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyHint}</p>
        </EmptyState>
      ) : (
        <TaskTable rows={list.rows} label={words.title} selection={selection} />
      )}
      <div className="page-acts pages">
        {params.get('cursor') && (
          <Button asChild variant="soft" color="gray">
            <Link to={withParam('cursor', null)}>{words.firstPage}</Link>
          </Button>
        )}
        {list.next && (
          <Button asChild variant="soft">
            <Link to={withParam('cursor', list.next)}>{words.nextPage}</Link>
          </Button>
        )}
      </div>
    </>
  );
}
