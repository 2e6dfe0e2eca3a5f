import { data } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { asResponse } from '#app/adapter.server';
import { ErrorPage } from '#app/components/ui/error-page.tsx';
import { useCopy } from '#app/copy/index';
import { useKeptFocus } from '#app/keyboard/use-kept-focus';
import { requireVisit } from '#app/visit.server';
import { getFrameView } from '#services/accounts/get-frame-view';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { BottomBar } from './bottom-bar.tsx';
import { PrintHead } from './print-head.tsx';
import { ProcessBanner } from './process-banner.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

export async function loader(args: LoaderFunctionArgs) {
  try {
    const { ctx, signedIn, setCookie } = await requireVisit(args);
    const view = { ...(await getFrameView(ctx)), person: signedIn.person };
    return data(view, setCookie ? { headers: { 'Set-Cookie': setCookie } } : {});
  } catch (error) {
    throw asResponse(error);
  }
}

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Frame() {
  return (
    <Around view={useLoaderData<typeof loader>()}>
      <Outlet />
    </Around>
  );
}

/** A page that is refused or missing stands in the frame, so that its ways stay at hand; without the frame's own data it stands alone. */
export function ErrorBoundary() {
  const view = useRouteLoaderData<typeof loader>('routes/_app');
  if (!view) {
    return (
      <main id="content" className="main">
        <ErrorPage />
      </main>
    );
  }
  return (
    <Around view={view}>
      <ErrorPage />
    </Around>
  );
}

/** The frame of every page: its ways, the top bar, the content. */
function Around({ view, children }: { view: ReturnType<typeof useLoaderData<typeof loader>>; children: ReactNode }) {
  const copy = useCopy();
  useKeptFocus();
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {copy.frame.skipToContent}
      </a>
      <Rail ways={view.ways} />
      <TopBar view={view} />
      <main id="content" className="main" tabIndex={-1}>
        <PrintHead unitName={view.person.unitName} />
        <ProcessBanner trouble={view.processes} />
        {children}
      </main>
      <BottomBar />
    </div>
  );
}
