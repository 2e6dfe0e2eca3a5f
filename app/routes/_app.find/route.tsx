import { reads } from '#app/adapter.server';
import { findAnything } from '#services/workbench/find-anything';

/** What the command palette finds for what was typed. */
export const loader = reads(async ({ ctx }, { request }) => {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  return { found: await findAnything(ctx, { text }) };
});
