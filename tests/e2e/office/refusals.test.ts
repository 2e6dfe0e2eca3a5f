import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Visitor, Visitors } from '#tests/support/visitors';

let visitors: Visitors;
let inspector: Visitor;

beforeAll(async () => {
  visitors = await Visitors.open();
  inspector = await visitors.as('bailu');
});
afterAll(() => (visitors as Visitors | undefined)?.close());

test.each([
  ['who may not enter the administration', '/administration', '没有权限'],
  ['who asks for a task that is not there', '/tasks/00000000-0000-7000-8000-000000000000', '没有找到'],
])('%s is told so with the menu at hand', async (_, path, told) => {
  const { page } = inspector;
  await inspector.go(path);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(told);
  await page.getByRole('navigation').getByRole('link', { name: '计划' }).first().click();
  await page.waitForURL('**/plans');
});
