import { Outlet, NavLink, useLoaderData } from '@remix-run/react';
import { reads } from '#app/adapter.server';
import { useCopy } from '#app/copy/index';
import { getAdministrationWays } from '#services/org/get-administration-ways';

export const loader = reads(async ({ ctx }) => getAdministrationWays(ctx));

/** The parts of administration, as far as the person may go. */
export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Administration() {
  const ways = useLoaderData<typeof loader>();
  const copy = useCopy().administration;
  return (
    <>
      <nav className="tabs" aria-label={copy.title}>
        {ways.map((way) => (
          <NavLink key={way} to={way} className="tab">
            {copy.tabs[way]}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
