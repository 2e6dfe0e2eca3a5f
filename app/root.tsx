import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import { Theme } from '@radix-ui/themes';
import type { ReactNode } from 'react';
import { ErrorPage } from './components/ui/error-page.tsx';
import { Toasts } from './components/ui/toasts.tsx';
import { copyFor, useCopy } from './copy/index';
import { HTML_LANG } from './copy/locale';
import { useNonce } from './nonce';
import { preferencesOf } from './preferences.server';
import { dateInShanghai } from '#domain/shared/instant';
import './styles/index.css';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = context.office.clock();
  return { ...(await preferencesOf(request)), today: dateInShanghai(now), requestId: context.requestId };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: copyFor(data?.locale ?? 'zh').frame.product }];

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }];

/** Sets dark before the first paint where the system asks for it. */
const FOLLOW_SYSTEM = `if(matchMedia('(prefers-color-scheme: dark)').matches)document.documentElement.classList.add('dark')`;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const theme = data?.theme ?? 'system';
  return (
    <html
      lang={HTML_LANG[data?.locale ?? 'zh']}
      className={theme === 'system' ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <Meta />
        <Links />
        {theme === 'system' && (
          <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: FOLLOW_SYSTEM }} />
        )}
      </head>
      <body>
        <Theme accentColor="jade" grayColor="sage" radius="small" scaling="95%" appearance="inherit">
          <Toasts>{children}</Toasts>
        </Theme>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const copy = useCopy();
  return (
    <main aria-label={copy.frame.product}>
      <ErrorPage />
    </main>
  );
}
