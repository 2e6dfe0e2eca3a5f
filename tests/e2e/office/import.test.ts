import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Visitor, Visitors } from '#tests/support/visitors';

const twoPlans = fileURLToPath(new URL('../../fixtures/documents/two-plans.txt', import.meta.url));

let visitors: Visitors;
let director: Visitor;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
});
afterAll(() => (visitors as Visitors | undefined)?.close());

test('a file that is chosen while the page’s scripts are still on their way is read', async () => {
  const { page } = director;
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/plans/import', { waitUntil: 'commit' });
  await page.locator('input[type=file]').setInputFiles(twoPlans);
  arrive();
  await page.getByText('two-plans.txt').waitFor();
  const read = page.getByRole('button', { name: '读取' });
  expect(await read.isEnabled()).toBe(true);
  await read.click();
  await page.getByText('文档中有 2 份计划').waitFor();
});

test('of a document in which nothing is to be read it is said before it is taken over', async () => {
  const { page } = director;
  await director.go('/plans/import');
  const buffer = Buffer.from('各位同事：食堂本周五停水，请自备饭盒。');
  await page.locator('input[type=file]').setInputFiles({ name: '通知.txt', mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: '读取' }).click();
  await page.getByText('这份文档可能不是工作计划').waitFor();
});
