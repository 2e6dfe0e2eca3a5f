import { reads } from '#app/adapter.server';
import { getFilterChoices } from '#services/tasks/get-filter-choices';

/** Units, sections, people and plans that a form or a filter can be set to. */
export const loader = reads(({ ctx }, { request }) => {
  const unitId = new URL(request.url).searchParams.get('unit');
  return getFilterChoices(ctx, unitId ? { unitId } : {});
});
