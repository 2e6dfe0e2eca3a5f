import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { anyPort } from '#cli/local/ports';

/** The web server as a process of its own over a database, reading the sources as they are; the caller stops it. */
export async function webServer(databaseUrl: string, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-web-'));
  const port = await anyPort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      NIANLUN_DATA: folder,
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const address = `http://127.0.0.1:${port}`;
  const end = Date.now() + 60_000;
  while (!(await fetch(`${address}/health`).catch(() => null))?.ok) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`The web server did not start:\n${said}`);
    await wait(100);
  }
  return {
    address,
    said: () => said,
    /** A request that follows no redirects. */
    ask: (path: string, init: RequestInit = {}) => fetch(`${address}${path}`, { redirect: 'manual', ...init }),
    /** A write as a browser sends it from the office's own pages. */
    write: (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${address}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: address, ...headers },
        body: new URLSearchParams(form),
      }),
    async stop(): Promise<void> {
      if (child.exitCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type WebServer = Awaited<ReturnType<typeof webServer>>;
