import { redirect } from '@remix-run/node';
import { reads } from '#app/adapter.server';
import { getAdministrationWays } from '#services/org/get-administration-ways';

/** Leads to the first part that the person may enter. */
export const loader = reads(async ({ ctx }) => {
  const [first] = await getAdministrationWays(ctx);
  throw redirect(`/administration/${first}`);
});

/** Nothing to draw: with it the way is a page, and who may not go it is told so on one, not in bare data. */
export default function Leading() {
  return null;
}
