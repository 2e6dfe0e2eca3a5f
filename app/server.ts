import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pinoHttp } from 'pino-http';
import { createOffice } from './context.server';
import { log, logSerializers } from './log.server';
import { startMailLoop } from './mail-loop.server';
import { fewWritesTo } from './rate-limit.server';
import { contentSecurityPolicy, refuseForeignOrigins, securityHeaders } from './security.server';

const development = process.env['NODE_ENV'] === 'development';
const root = process.cwd();
const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '127.0.0.1';

const publicUrl = process.env['PUBLIC_URL'] ?? `http://${host}:${port}`;

const office = createOffice({
  databaseUrl: required('DATABASE_URL'),
  temporalAddress: process.env['TEMPORAL_ADDRESS'] ?? null,
  publicUrl,
  environment: process.env,
});

const vite = development
  ? await import('vite').then(({ createServer }) =>
      createServer({ server: { middlewareMode: true }, appType: 'custom' }),
    )
  : null;

const app = express();
app.disable('x-powered-by');
// Behind a reverse proxy the client's address is in a header that only the proxy may set.
app.set('trust proxy', process.env['TRUST_PROXY'] ? Number(process.env['TRUST_PROXY']) : false);

app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
app.get('/ready', async (_request, response) => {
  const reachable = await office.isDatabaseReachable();
  response.status(reachable ? 200 : 503).json({ database: reachable ? 'ok' : 'away' });
});

app.use((_request, response, next) => {
  response.locals['nonce'] = randomBytes(16).toString('base64');
  response.locals['requestId'] = randomUUID();
  response.setHeader('X-Request-Id', response.locals['requestId'] as string);
  next();
});
app.use(
  pinoHttp({
    logger: log,
    serializers: logSerializers,
    wrapSerializers: false,
    genReqId: (_request, response) => (response as express.Response).locals['requestId'],
    autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/assets/') },
  }),
);
app.use(compression());
app.use(securityHeaders);

if (vite) app.use(vite.middlewares);
else {
  app.use('/assets', express.static(join(root, 'build/client/assets'), { immutable: true, maxAge: '1y' }));
  app.use(express.static(join(root, 'build/client'), { maxAge: '1h' }));
}

app.use(refuseForeignOrigins);
app.use(...fewWritesTo('/sign-in', Number(process.env['SIGN_IN_RATE'] ?? 30)));
app.use(...fewWritesTo('/set-password', Number(process.env['SIGN_IN_RATE'] ?? 30)));
app.use(...fewWritesTo('/plans/import', Number(process.env['IMPORT_RATE'] ?? 30)));

const builtServer = join(root, 'build/server/index.js');
if (!vite && !existsSync(builtServer)) throw new Error('build/server/index.js is missing: run `npm run build` first');
const build = vite
  ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  : ((await import(pathToFileURL(builtServer).href)) as ServerBuild);

app.all(
  '*',
  contentSecurityPolicy(development),
  createRequestHandler({
    build,
    mode: development ? 'development' : 'production',
    getLoadContext: (request, response) => ({
      nonce: response.locals['nonce'] as string,
      requestId: response.locals['requestId'] as string,
      address: request.ip ?? 'unknown',
      retryAfterSeconds: (response.locals['retryAfterSeconds'] as number | undefined) ?? null,
      office,
    }),
  }),
);

const mailLoop = startMailLoop(office, publicUrl);
const server = app.listen(port, host, () => log.info({ port, host }, 'web server listens'));

/** How long open requests may take to finish before they are cut. */
const GRACE_MS = 5_000;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; npm start sets it`);
  return value;
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
  await vite?.close();
  mailLoop.stop();
  await office.close();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
