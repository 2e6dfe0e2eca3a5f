import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Visitor, Visitors } from '#tests/support/visitors';

let visitors: Visitors;
let director: Visitor;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
});
afterAll(() => (visitors as Visitors | undefined)?.close());

test('Ctrl+K finds a task by a part of its name and opens it; focus is where it was when it is closed', async () => {
  const { page } = director;
  await director.go('/tasks');
  const first = page.getByRole('main').getByRole('rowheader').getByRole('link').first();
  const title = (await first.textContent()) ?? '';
  await first.focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => first.evaluate((link) => link === document.activeElement)).toBe(true);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(title.slice(0, 8));
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: title.slice(0, 8) }).waitFor();
});

test('j and k move over the task list, Enter opens the marked one beside it, Escape closes it', async () => {
  const { page } = director;
  await director.go('/tasks');
  const marked = () => page.locator('tr[aria-current="true"]').getAttribute('data-row');
  for (const [key, row] of [
    ['j', '0'],
    ['j', '1'],
    ['j', '2'],
    ['k', '1'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(marked).toBe(row);
  }
  const title = await page.locator('tr[data-row="1"]').getByRole('rowheader').textContent();
  await page.keyboard.press('Enter');
  await page
    .getByRole('complementary')
    .getByRole('heading', { level: 2, name: title ?? '' })
    .waitFor();
  await page.keyboard.press('Tab');
  await expect
    .poll(() =>
      page
        .getByRole('complementary')
        .first()
        .evaluate((panel) => panel.contains(document.activeElement)),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
});

test('the first Tab reaches a link that skips to the content', async () => {
  const { page } = director;
  await director.go('/plans');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('whatever the Tab key reaches shows that it has the focus', async () => {
  const { page } = director;
  await director.go('/tasks');
  const unseen = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (element === null || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const shown = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      // A field's own outline may be drawn by the box around it.
      const around = element.closest('.rt-TextFieldRoot, .rt-TextAreaRoot, .rt-SegmentedControlRoot, label');
      const drawn = around !== null && around !== element && getComputedStyle(around).outlineStyle !== 'none';
      return shown || drawn ? null : `${element.tagName}.${element.className}`;
    });
    if (name !== null) unseen.add(name);
  }
  expect([...unseen]).toEqual([]);
});

test('a dialog gives the focus back to what opened it', async () => {
  const { page } = director;
  await director.go('/tasks');
  await director.go((await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '');
  const opener = page.getByRole('button', { name: '改派', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('where what has the focus goes away, the focus stays in the content around it', async () => {
  const { page } = director;
  await director.go('/tasks');
  await page.getByRole('button', { name: '筛选' }).evaluate((button) => {
    button.focus();
    button.remove();
  });
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('#content')?.id)).toBe('content');
});
