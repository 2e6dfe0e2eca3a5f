import { reads } from '#app/adapter.server';
import { getRevisionEffects } from '#services/revisions/get-revision-effects';

/** What a compared revision does to tasks, with the conflicts of `mine` decided for what people had changed. */
export const loader = reads(({ ctx }, { params, request }) => {
  const { searchParams } = new URL(request.url);
  return getRevisionEffects(ctx, {
    planId: params['planId'] ?? '',
    revisionId: params['revisionId'] ?? '',
    planIndex: searchParams.get('plan') ?? undefined,
    mine: searchParams.getAll('mine'),
  });
});
