import { reads } from '#app/adapter.server';
import { findAssignees } from '#services/plans/find-assignees';

/** People, sections and units whose name holds the words, to give a plan's work to. */
export const loader = reads(({ ctx }, { params, request }) => {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return findAssignees(ctx, { planId: params['planId'] ?? '', query: query.slice(0, 100) });
});
