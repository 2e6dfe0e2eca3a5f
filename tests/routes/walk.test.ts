import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ROLES, type Role } from '#domain/access/index';
import { allows, cellOf, type Place } from '#tests/routes/permission-table';
import { servedRoutes, type ServedRoutes } from '#tests/routes/remix';
import { ROUTES, type RouteRow } from '#tests/routes/route-table';
import { signedIn } from '#tests/routes/sessions';
import { walkedOffice, type WalkedOffice } from '#tests/services/walked-office';
import { testDatabase } from '#tests/support/database';

const places = ['own section', 'unit below', 'sister unit', 'unit above'] as const satisfies readonly Place[];

let f: WalkedOffice;
let served: ServedRoutes;
const sessions = new Map<string, string>();
const who = (role: Role, place: Place) => `${role}, ${place}`;

beforeAll(async () => {
  const { db, url } = await testDatabase();
  f = await walkedOffice(db);
  served = await servedRoutes(url, new Date('2026-03-02T01:00:00Z'));
  for (const bytes of f.o.store.held.values()) await served.office.ports.store.put(bytes);
  const { bureau, hospital, sister, clinic } = f.o.units;
  const { publicHealth, primaryCare, sisterPublicHealth } = f.o.sections;
  const where = {
    'own section': { unit: hospital, section: publicHealth },
    'unit below': { unit: bureau, section: primaryCare },
    'sister unit': { unit: sister, section: sisterPublicHealth },
    'unit above': { unit: clinic, section: null },
  };
  for (const role of ROLES)
    for (const place of places)
      sessions.set(who(role, place), (await signedIn(f.o, { role, ...where[place] })).sessionId);
}, 120_000);
afterAll(() => served.close());

/** The address under which a browser that runs scripts asks for a page. */
function asData(path: string): string {
  const [before = '/', search] = path.split('?');
  return `${before === '/' ? '/_root' : before}.data${search === undefined ? '' : `?${search}`}`;
}

function expected(row: RouteRow, role: Role, place: Place): boolean {
  if (row.get === 'anybody' || row.get === 'everybody') return true;
  if (row.get === 'layout' || row.get === 'none') return false;
  return row.get.every((need) =>
    typeof need === 'string'
      ? allows(cellOf(role, need), place, false)
      : need.anywhere.some((action) => cellOf(role, action) !== '-'),
  );
}

/** Let in: the page, or the way on from it; kept out: forbidden, or not found where one may not know that it is there. */
async function letIn(path: string, session: string): Promise<boolean> {
  const { status } = await served.ask(path, { session });
  if (status === 403 || status === 404) return false;
  if (status === 200 || status === 202 || status === 302) return true;
  throw new Error(`${path} answers ${status}`);
}

const addressed = Object.entries(ROUTES).flatMap(([name, row]) => (row.path ? [{ name, row, path: row.path }] : []));
const isResource = (name: string) => !served.routes[`routes/${name}`]?.module.default;

test('every route is in the table, and nothing else', () => {
  const present = Object.keys(served.routes).map((id) => id.replace(/^routes\//u, ''));
  expect(present.sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(addressed)('$name', ({ name, row, path }) => {
  test('lets in whom the table lets in, and nobody else', { timeout: 60_000 }, async () => {
    if (row.get === 'none') return expect(served.routes[`routes/${name}`]?.module.loader).toBeUndefined();
    const allowed: string[] = [];
    const found: string[] = [];
    for (const role of ROLES)
      for (const place of places) {
        if (expected(row, role, place)) allowed.push(who(role, place));
        const address = row.file ? path(f) : asData(path(f));
        if (await letIn(address, sessions.get(who(role, place)) ?? '')) found.push(who(role, place));
      }
    expect(found).toEqual(allowed);
  });

  test('leads whoever is signed out to the sign-in page and back again', async () => {
    if (row.get === 'none') return;
    const answer = await served.ask(path(f));
    if (row.get === 'everybody') return expect([200, 302]).toContain(answer.status);
    expect(answer.status).toBe(302);
    const back = new URL(answer.headers.get('location') ?? '', 'http://localhost');
    expect(back.pathname).toBe('/sign-in');
    expect(decodeURIComponent(back.searchParams.get('to') ?? '').split('?')[0]).toBe(path(f).split('?')[0]);
  });

  test('takes writes where the table says so, and from nobody who is signed out', async () => {
    const module = served.routes[`routes/${name}`]?.module;
    expect(module?.action !== undefined).toBe(row.post !== undefined);
    if (row.post === undefined) return;
    const answer = await served.ask(asData(path(f)), { form: { intent: 'none' } });
    if (row.post === 'signed-in') expect(answer.status).toBe(401);
    else expect(answer.status).not.toBe(401);
  });

  test('refuses whoever has been signed in with a one-time password until a password is set', async () => {
    if (row.get === 'everybody' || row.get === 'none' || name === 'set-password') return;
    const { sessionId: session } = await signedIn(
      f.o,
      { role: 'administrator', unit: f.o.units.bureau, section: null },
      { mustChangePassword: true },
    );
    const read = await served.ask(path(f), { session });
    expect([read.status, read.headers.get('location')]).toEqual([302, '/set-password']);
    if (row.post === undefined) return;
    const written = await served.ask(asData(path(f)), { session, form: { intent: 'none' } });
    expect([written.status, await written.text()]).toEqual([202, expect.stringContaining('/set-password')]);
  });
});

test('every page is rendered for a director, with the nonce on each script', { timeout: 120_000 }, async () => {
  const session = sessions.get(who('director', 'own section'));
  for (const { name, row, path } of addressed) {
    if (isResource(name) || row.get === 'everybody' || row.get === 'none' || !expected(row, 'director', 'own section'))
      continue;
    const answer = await served.ask(path(f), { session });
    if (answer.status === 302) continue;
    const html = await answer.text();
    expect([name, answer.status]).toEqual([name, 200]);
    const scripts = html.match(/<script\b[^>]*>/gu) ?? [];
    expect([name, scripts.filter((tag) => !tag.includes('nonce="bm9uY2U="'))]).toEqual([name, []]);
    expect(scripts.length).toBeGreaterThan(0);
  }
});

test('files that people brought are served so that no browser guesses at them or runs them', async () => {
  const session = sessions.get(who('director', 'own section'));
  for (const { row, path } of addressed.filter((one) => one.row.file)) {
    const { headers, status } = await served.ask(path(f), { session });
    expect(status).toBe(200);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-disposition')).toMatch(/^(attachment|inline); filename/u);
    expect(headers.get('cache-control')).toContain('private');
    expect(row.get).not.toBe('everybody');
  }
});
