import { data } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
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
  const view = useLoaderData<typeof loader>();
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
        <Outlet />
      </main>
      <BottomBar />
    </div>
  );
}

export function ErrorBoundary() {
  return (
    <main id="content" className="main">
      <ErrorPage />
    </main>
  );
}
