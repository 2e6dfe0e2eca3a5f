import { redirect } from '@remix-run/node';
import { reads } from '#app/adapter.server';
import { getAdministrationWays } from '#services/org/get-administration-ways';

/** Leads to the first part that the person may enter. */
export const loader = reads(async ({ ctx }) => {
  const [first] = await getAdministrationWays(ctx);
  throw redirect(`/administration/${first}`);
});
