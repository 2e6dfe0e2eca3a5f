import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { findDemoPlaces, type DemoPlaces } from '#tests/support/demo-places';
import { DESK, PHONE, type Visitor, Visitors } from '#tests/support/visitors';

const document = fileURLToPath(new URL('../../fixtures/documents/two-plans.txt', import.meta.url));
const folder = process.env['NIANLUN_SCREENSHOTS'];

type Screen = { name: string; as: string | null; path: (places: DemoPlaces) => string; refused?: number };
const screen = (name: string, as: string | null, path: Screen['path'] | string, refused?: number): Screen => ({
  name,
  as,
  path: typeof path === 'string' ? () => path : path,
  ...(refused !== undefined && { refused }),
});

const SCREENS: readonly Screen[] = [
  screen('sign-in', null, '/sign-in'),
  screen('set-password', 'maxd', '/set-password'),
  screen('workbench of a director', 'guojg', '/'),
  screen('workbench of staff', 'maxd', '/'),
  screen('workbench of an administrator', 'admin', '/'),
  screen('plans', 'guojg', '/plans'),
  screen('import', 'guojg', '/plans/import'),
  screen('earlier answers', 'guojg', '/plans/remembered'),
  screen('plans found in a document', 'guojg', ({ document }) => document),
  screen('review of a draft', 'guojg', ({ draft }) => `${draft}/review`),
  screen('lay-out of a draft', 'guojg', ({ draft }) => `${draft}/layout`),
  screen('plan in force', 'guojg', ({ plan }) => plan),
  screen('review of a plan in force', 'guojg', ({ plan }) => `${plan}/review`),
  screen('lay-out of a plan in force', 'guojg', ({ plan }) => `${plan}/layout`),
  screen('revised papers of a plan', 'guojg', ({ plan }) => `${plan}/revise`),
  screen('comparison with a revised paper', 'guojg', ({ revision }) => revision),
  screen('rolling a plan forward', 'guojg', ({ plan }) => `${plan}/roll`),
  screen('remembered answers', 'guojg', '/plans/remembered'),
  screen('amendment', 'guojg', ({ amendment }) => amendment),
  screen('matrix', 'guojg', ({ plan }) => `${plan}/matrix`),
  screen('year ring', 'guojg', ({ plan }) => `${plan}/ring`),
  screen('month', 'guojg', '/calendar'),
  screen('agenda of a month', 'guojg', '/calendar?view=agenda'),
  screen('tasks', 'guojg', '/tasks'),
  screen('late tasks', 'maxd', '/tasks?light=red'),
  screen('late task', 'guojg', ({ lateTask }) => lateTask),
  screen('finished task', 'maxd', ({ doneTask }) => doneTask),
  screen('notices', 'maxd', '/notices'),
  screen('account', 'maxd', '/account'),
  ...['units', 'people', 'policies', 'standards', 'calendar', 'audit', 'processes'].map((name) =>
    screen(`administration of ${name}`, 'admin', `/administration/${name}`),
  ),
  screen('unknown address', 'maxd', '/nowhere', 404),
  screen('forbidden page', 'maxd', '/administration/people', 403),
];

const IN_ENGLISH = new Set([
  'sign-in',
  'workbench of a director',
  'workbench of staff',
  'plans',
  'review of a draft',
  'plan in force',
  'month',
  'late task',
  'notices',
  'account',
  'administration of policies',
  'administration of standards',
  'rolling a plan forward',
  'comparison with a revised paper',
]);

let visitors: Visitors;
let places: DemoPlaces;
const windows = new Map<string, Promise<Visitor>>();
const windowOf = (as: string | null, look: Parameters<Visitors['as']>[1] = {}): Promise<Visitor> => {
  const key = JSON.stringify([as, look]);
  const opened = windows.get(key) ?? visitors.as(as, look);
  windows.set(key, opened);
  return opened;
};

beforeAll(async () => {
  visitors = await Visitors.open();
  places = await findDemoPlaces(await windowOf('guojg'), document);
});
afterAll(() => (visitors as Visitors | undefined)?.close());

/** What axe finds on the page, a line for each rule and place. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

const picture = async (page: Page, name: string): Promise<void> => {
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) });
};

/** Everything that is wrong with a screen in one window, in both themes. */
async function faultsOf(visitor: Visitor, { name, path, refused }: Screen, where: string): Promise<string[]> {
  const { page, complaints } = visitor;
  complaints.length = 0;
  await visitor.go(path(places));
  const faults = await findings(page);
  await picture(page, `${name}-${where}-light`);
  // why: what is off the screen keeps its old colours until it is scrolled to, and axe looks at it there
  await page.addStyleTag({ content: '* { content-visibility: visible !important; transition: none !important }' });
  await page.evaluate(() => window.document.documentElement.classList.replace('light', 'dark'));
  faults.push(...(await findings(page, ['color-contrast'])).map((line) => `dark: ${line}`));
  await picture(page, `${name}-${where}-dark`);
  const beyond = await page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth);
  if (beyond > 0) faults.push(`${beyond} px wider than the window`);
  const expected = refused === undefined ? undefined : `status of ${refused}`;
  faults.push(...complaints.filter((line) => expected === undefined || !line.includes(expected)));
  return faults;
}

describe.each([
  ['a desk', 'desk', DESK],
  ['a phone', 'phone', PHONE],
] as const)('on %s', (_, where, on) => {
  test.for(SCREENS)('$name has no fault that axe, the console or the width of the page show', async (screen) => {
    expect(await faultsOf(await windowOf(screen.as, { on }), screen, where)).toEqual([]);
  });
});

describe('in English', () => {
  const some = SCREENS.filter(({ name }) => IN_ENGLISH.has(name));
  test.for(some)('$name has no fault either', async (screen) => {
    expect(await faultsOf(await windowOf(screen.as, { on: PHONE, language: 'en-GB' }), screen, 'english')).toEqual([]);
  });
});
