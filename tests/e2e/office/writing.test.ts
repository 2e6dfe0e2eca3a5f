import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { importDocument } from '#tests/support/demo-places';
import { stopAtFirstFailure } from '#tests/support/in-order';
import { type Visitor, Visitors } from '#tests/support/visitors';

let visitors: Visitors;
let director: Visitor;
let folder: string;
/** What the desk showed of the draft before it was exported. */
let onDesk: string[];

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
  folder = await mkdtemp(join(tmpdir(), 'nianlun-writing-'));
});
afterAll(async () => {
  await (visitors as Visitors | undefined)?.close();
  await rm(folder, { recursive: true, force: true });
});

stopAtFirstFailure();

const paper = (page: Page) => page.getByRole('textbox', { name: '计划正文' });

/** The draft as its desk shows it: each task's name with what it says of times, targets and parties. */
async function tasksOn(page: Page): Promise<string[]> {
  await page.locator('.item-card').first().waitFor();
  return page
    .locator('.item-card')
    .evaluateAll((cards) =>
      cards.map((card) =>
        [card.querySelector('.item-title'), ...card.querySelectorAll('.chip')]
          .map((part) => part?.textContent.trim())
          .join(' '),
      ),
    );
}

/** Clicks behind the last word; the task that it belongs to is marked once the paper knows of it. */
async function caretToTheEnd(page: Page): Promise<void> {
  const last = paper(page).locator('p').last();
  const { width, height } = (await last.boundingBox()) ?? { width: 0, height: 0 };
  await last.click({ position: { x: width - 2, y: height - 4 } });
  await page.locator('.live-task[data-selected]').waitFor();
}

/** Presses a button that opens a dialog, and the dialog's own button of the same name. */
async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

describe('a plan is written here', () => {
  test('a typed sentence shows the task that it makes beside it, with its time, target and party', async () => {
    const { page } = director;
    await director.go('/plans');
    await page.getByRole('link', { name: '起草计划' }).first().click();
    await page.getByLabel('计划名称').fill('石桥镇卫生院2027年安全工作计划');
    await page.getByLabel('空白').check();
    await page.getByRole('button', { name: '开始起草' }).click();
    await paper(page).click();
    await page.keyboard.type('一、主要任务');
    await page.keyboard.press('Enter');
    await page.keyboard.type('（一）每季度组织一次消防演练，由保卫科负责，参演率达到95%以上。');
    const task = page.locator('.live-task', { hasText: '组织消防演练' });
    await task.getByText('每季度1次').waitFor();
    await task.getByText('参演率≥95%').waitFor();
    await task.getByText('牵头 保卫科').waitFor();
    await task.getByText(/，全年 4 次$/).waitFor();
    await page.getByText(/^已保存/).waitFor();
  });

  test('without a connection nothing that is typed is lost, and it is saved once there is one', async () => {
    const { page, context } = director;
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await page.keyboard.type('断网时写下的一句。');
    await page.getByText(/^没有连上服务器/).waitFor();
    await context.setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    await director.go(new URL(page.url()).pathname);
    const last = paper(page).locator('p').last();
    await expect.poll(() => last.textContent()).toBe('断网时写下的一句。');
    await last.click({ clickCount: 3 });
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect.poll(() => paper(page).locator('p').count()).toBe(2);
    await page.getByText(/^已保存/).waitFor();
  });

  test('one’s own other window that only looks changes nothing; one that writes second is told so and loses nothing', async () => {
    const { page, context } = director;
    const other = await context.newPage();
    await other.goto(page.url(), { waitUntil: 'load' });
    await paper(other).locator('p').last().click();
    const last = paper(page).locator('p').last();
    await last.click();
    await page.keyboard.press('End');
    await page.keyboard.type('加强值守。');
    await page.getByText(/^已保存/).waitFor();
    await other.keyboard.type('第二个窗口。');
    await other.getByText(/^你 .+在另一个窗口先行保存了这份文稿/).waitFor();
    await expect.poll(() => paper(other).textContent()).toContain('第二个窗口。');
    await confirm(other, '改用最新的文稿');
    await paper(other).getByText('加强值守。').waitFor();
    await other.close();
    for (let sign = 0; sign < '加强值守。'.length; sign += 1) await page.keyboard.press('Backspace');
    await page.getByText(/^已保存/).waitFor();
  });

  test('is sent to review with the numbers that were typed, and its draft is on the desk', async () => {
    const { page } = director;
    await confirm(page, '送去审读');
    await page.waitForURL(/\/review$/);
    await page.getByRole('heading', { level: 1, name: '石桥镇卫生院2027年安全工作计划' }).waitFor();
    expect(await tasksOn(page)).toEqual(['组织消防演练 每季度1次 参演率≥95% 牵头 保卫科']);
    await page.locator('.source-paper').getByText('（一）每季度组织一次消防演练').waitFor();
  });

  test('the director goes on writing, and the draft takes it with what was changed on the desk', async () => {
    const { page } = director;
    await page.locator('.item-card').getByRole('button', { name: '组织消防演练' }).click();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: '任务名称' }).fill('消防演练');
    await page.keyboard.press('Enter');
    await page.locator('.item-card', { hasText: '消防演练' }).waitFor();

    await page.getByRole('link', { name: '继续起草' }).click();
    await page.getByText('改好后按“更新草稿”').waitFor();
    await caretToTheEnd(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('9月底前完成安全隐患排查，整改率达到100%。');
    await page.locator('.live-task', { hasText: '完成安全隐患排查' }).waitFor();
    await confirm(page, '更新草稿');
    await page.waitForURL(/\/review$/);
    await page.getByText('草稿已更新：新增 1 项。', { exact: true }).waitFor();
    onDesk = await tasksOn(page);
    expect(onDesk).toEqual(['消防演练 每季度1次 参演率≥95% 牵头 保卫科', '完成安全隐患排查 9月30日前 整改率≥100%']);
  });

  test('its official document is imported again as the same draft', async () => {
    const { page } = director;
    const file = join(folder, 'exported.docx');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ]);
    await download.saveAs(file);
    await importDocument(director, file);
    await page.getByRole('button', { name: /进入审读/ }).click();
    await page.waitForURL(/\/review$/);
    await page.getByRole('heading', { level: 1, name: '石桥镇卫生院2027年安全工作计划' }).waitFor();
    expect(await tasksOn(page)).toEqual(onDesk);
  });
});
