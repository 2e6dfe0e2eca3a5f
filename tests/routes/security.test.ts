import { request } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { account } from '#db/schema/accounts';
import { hashPassword } from '#services/accounts/password-hash';
import { ROUTES } from '#tests/routes/route-table';
import { webServer, type WebServer } from '#tests/routes/web-server';
import { walkedOffice, type WalkedOffice } from '#tests/services/walked-office';
import { testDatabase } from '#tests/support/database';
import { eq } from 'drizzle-orm';

const password = 'green bamboo by the river';
let f: WalkedOffice;
let web: WebServer;

beforeAll(async () => {
  const { db, url } = await testDatabase();
  f = await walkedOffice(db);
  await db
    .update(account)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(account.userName, 'wangxm'));
  web = await webServer(url, { SIGN_IN_RATE: '12', IMPORT_RATE: '3' });
}, 90_000);
afterAll(() => web.stop());

/** A request with headers that `fetch` does not let one set. */
function raw(path: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    request(`${web.address}${path}`, { method, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    })
      .on('error', fail)
      .end();
  });
}

const writable = Object.values(ROUTES).flatMap((row) => (row.post && row.path ? [row.path] : []));

test(
  'a page names the nonce of its own answer on every script, and each answer has another',
  { timeout: 60_000 },
  async () => {
    const nonces: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const answer = await web.ask('/sign-in');
      const policy = answer.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)'(?:;|$)/u.exec(policy)?.[1];
      expect(nonce).toBeDefined();
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      const scripts = (await answer.text()).match(/<script\b[^>]*>/gu) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      nonces.push(nonce!);
    }
    expect(new Set(nonces).size).toBe(2);
  },
);

test('every answer forbids guessing at content, framing and telling others where one was', async () => {
  for (const path of ['/sign-in', '/plans', '/nowhere', '/favicon.svg']) {
    const { headers } = await web.ask(path);
    expect([path, headers.get('x-content-type-options')]).toEqual([path, expect.stringContaining('nosniff')]);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('a write that another site asked for is refused on every route, pages and data alike', async () => {
  for (const path of writable.flatMap((of) => [of(f), `${of(f).split('?')[0]}.data`])) {
    const from = (headers: Record<string, string>) => raw(path, 'POST', headers);
    expect([path, await from({ 'Sec-Fetch-Site': 'cross-site', Origin: web.address })]).toEqual([path, 403]);
    expect([path, await from({ 'Sec-Fetch-Site': 'same-site' })]).toEqual([path, 403]);
    expect([path, await from({ Origin: 'https://elsewhere.example' })]).toEqual([path, 403]);
    expect([path, await from({ Origin: 'null' })]).toEqual([path, 403]);
    expect([path, await from({})]).toEqual([path, 403]);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect(await raw('/account', method, { Origin: 'https://elsewhere.example' })).toBe(403);
});

test('a write from the office’s own pages passes, by either header', async () => {
  expect((await web.write('/preferences', { theme: 'dark' })).status).toBe(200);
  expect(await raw('/sign-out', 'POST', { 'Sec-Fetch-Site': 'same-origin' })).toBe(302);
});

test('signing in leads to where one wanted to go, if that is in the house, with a cookie that scripts cannot read', async () => {
  const ways: Record<string, string> = {
    '/plans?year=2026': '/plans?year=2026',
    'https://elsewhere.example/': '/',
    '//elsewhere.example': '/',
    '/\\elsewhere.example': '/',
    '/\t/elsewhere.example': '/',
  };
  for (const [to, led] of Object.entries(ways)) {
    const form = { userName: 'wangxm', password };
    const answer = await web.write(`/sign-in?to=${encodeURIComponent(to)}`, form);
    expect([to, answer.status, answer.headers.get('location')]).toEqual([to, 302, led]);
    expect(answer.headers.get('set-cookie')).toMatch(/^nianlun_session=[^;]+;.*HttpOnly;.*SameSite=Lax/u);
  }
});

test('signing in too often from one address is refused with the seconds to wait, whether by page or by script', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 14; time += 1) {
    const path = time % 2 === 0 ? '/sign-in' : '/sign-in.data';
    statuses.push((await web.write(path, { userName: `guess-${time}`, password: 'wrong' })).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(statuses).toContain(422);
  const refused = await web.write('/sign-in.data', { userName: 'wangxm', password });
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain('too-often');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await web.ask('/sign-in')).status).toBe(200);
});

test('importing too often is refused, too', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 4; time += 1) statuses.push((await web.write('/plans/import.data', { text: 'x' })).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test('the log has a request id and a path, and nothing personal', async () => {
  const { headers } = await web.ask('/find?text=王小满', { headers: { Cookie: 'nianlun_session=secret-session' } });
  await web.write('/sign-in?to=/plans', { userName: 'wangxm', password: 'typed-by-mistake' });
  const lines = web
    .said()
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as { req?: { id?: string; path?: string } }] : []));
  const own = lines.find(({ req }) => req?.id === headers.get('x-request-id'));
  expect(own?.req?.path).toBe('/find');
  expect(web.said()).not.toMatch(
    /王小满|%E7%8E%8B|wangxm|secret-session|typed-by-mistake|127\.0\.0\.1:\d+.*remote|bamboo/u,
  );
});

test('the server tells that it lives and that it is ready', async () => {
  expect(await (await web.ask('/health')).json()).toEqual({ status: 'ok' });
  const ready = await web.ask('/ready');
  expect([ready.status, await ready.json()]).toEqual([200, { database: 'ok' }]);
});

test('without its database it lives, is not ready, and says in words what is away', { timeout: 90_000 }, async () => {
  const away = await webServer('postgres://nobody@127.0.0.1:1/nothing');
  try {
    expect((await away.ask('/health')).status).toBe(200);
    const ready = await away.ask('/ready');
    expect([ready.status, await ready.json()]).toEqual([503, { database: 'away' }]);
    const page = await away.write('/sign-in.data', { userName: 'wangxm', password });
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('database-away')]);
  } finally {
    await away.stop();
  }
});
