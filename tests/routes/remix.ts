import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';

import type { createOffice as CreateOffice } from '#app/context.server';

/** The routes as they are now, served in this process over a database, at an instant that stands still. */
export async function servedRoutes(databaseUrl: string, now: Date) {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-routes-'));
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    cacheDir: join(folder, 'vite'),
  });
  const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
  const { createOffice } = (await vite.ssrLoadModule('/app/context.server.ts')) as {
    createOffice: typeof CreateOffice;
  };
  const office = createOffice({
    databaseUrl,
    temporalAddress: null,
    publicUrl: 'http://localhost',
    environment: { NIANLUN_DATA: folder },
    clock: () => now,
  });
  const handle = createRequestHandler(build, 'production');
  return {
    office,
    routes: build.routes,
    /** Asks as the web server would; `session` is the id in the cookie. */
    ask(path: string, { session, form, context = {} }: Ask = {}): Promise<Response> {
      const headers = new Headers(session === undefined ? {} : { Cookie: `nianlun_session=${session}` });
      const request = new Request(`http://localhost${path}`, {
        headers,
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      const given: AppLoadContext = {
        nonce: 'bm9uY2U=',
        requestId: 'request-1',
        address: '192.0.2.1',
        retryAfterSeconds: null,
        office,
        ...context,
      };
      return handle(request, given);
    },
    async close(): Promise<void> {
      await office.close();
      await vite.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ask {
  readonly session?: string | undefined;
  readonly form?: Record<string, string> | undefined;
  readonly context?: Partial<AppLoadContext>;
}

export type ServedRoutes = Awaited<ReturnType<typeof servedRoutes>>;
