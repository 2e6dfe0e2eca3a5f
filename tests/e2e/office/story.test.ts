import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { DEMO_PASSWORD } from '#db/seed/index';
import { importDocument } from '#tests/support/demo-places';
import { stopAtFirstFailure } from '#tests/support/in-order';
import { PHONE, type Visitor, Visitors } from '#tests/support/visitors';

const twoPlans = fileURLToPath(new URL('../../fixtures/documents/two-plans.txt', import.meta.url));
const corpusPlan = fileURLToPath(new URL('../../../../shared/corpus/003.txt', import.meta.url));
const title = '红叶镇卫生院公共卫生工作计划';

let visitors: Visitors;
let director: Visitor;
let staff: Visitor;
/** The plan that the story is about, and the task of it that is done. */
let planId: string;
let taskPath: string;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as(null);
  staff = await visitors.as('maxd', { on: PHONE });
});
afterAll(() => (visitors as Visitors | undefined)?.close());

stopAtFirstFailure();

const idIn = (url: string): string => /\/plans\/([0-9a-f-]{36})/.exec(url)?.[1] ?? '';
const dialog = (visitor: Visitor): Locator => visitor.page.getByRole('dialog');

/** Presses a button that opens a small form, and the form's own button of the same name. */
async function confirm(visitor: Visitor, name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  await fill?.(dialog(visitor));
  await dialog(visitor).getByRole('button', { name, exact: true }).click();
  await dialog(visitor).waitFor({ state: 'detached' });
}

/** Loads a page again until something shows there that a process in the background brings. */
async function untilShown(visitor: Visitor, path: string, find: () => Locator): Promise<void> {
  await vi.waitFor(
    async () => {
      await visitor.go(path);
      await find().first().waitFor({ timeout: 1_000 });
    },
    { timeout: 45_000, interval: 500 },
  );
}

describe('a plan comes in', () => {
  test('the director signs in, imports a document and is asked which of its plans to take', async () => {
    const { page } = director;
    await director.go('/plans');
    await page.getByLabel('用户名').fill('guojg');
    await page.getByLabel('密码').fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(/\/plans$/);
    await importDocument(director, twoPlans);
    await page.getByText('文档中有 2 份计划').waitFor();
    await page.getByRole('checkbox', { name: title }).check();
    await page.getByRole('button', { name: '采用所选 1 份，进入审读' }).click();
    await page.waitForURL(/\/review$/);
    planId = idIn(page.url());
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  test('its questions are answered in place, the rest is given to people, a title is changed and changed back', async () => {
    const { page } = director;
    const year = String(new Date().getFullYear());
    await page.getByRole('button', { name: `${year} 年` }).click();
    await page.getByText('已答 1 个').waitFor();

    await page.getByRole('button', { name: /^分派其余 \d+ 项$/ }).click();
    for (const name of ['马晓东', '邓超群']) {
      await page.keyboard.type(name);
      await dialog(director).getByRole('option', { name }).first().click();
    }
    await dialog(director).getByRole('button', { name: '分派', exact: true }).click();
    await dialog(director).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('未分派').count()).toBe(0);

    const item = page.getByRole('button', { name: /慢病工作例会/ });
    const before = (await item.textContent()) ?? '';
    await item.click();
    await page.keyboard.press('e');
    await page.getByLabel('任务名称').fill('召开慢病管理例会');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '召开慢病管理例会' }).waitFor();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('button', { name: before, exact: true }).waitFor();
  });

  test('its year is laid out, and a date goes to the next month by key and back', async () => {
    const { page } = director;
    await director.go(`/plans/${planId}/layout`);
    const row = page.getByRole('row', { name: /慢病工作例会/ });
    const cell = (month: number) => row.getByRole('cell').nth(month - 1);
    await expect.poll(() => cell(3).getByRole('button').count()).toBe(1);
    await cell(3).getByRole('button').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => cell(4).getByRole('button').count()).toBe(2);
    await page.getByText('1 项改过日期').waitFor();
    expect(await cell(3).getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await expect.poll(() => cell(3).getByRole('button').count()).toBe(1);
  });

  test('it is submitted, approved and published, and says so', async () => {
    const { page } = director;
    await confirm(director, '提交审批');
    await confirm(director, '批准');
    await confirm(director, '发布', (form) => form.getByLabel('照样建立，逐项补办').check());
    await page.getByText('已发布').first().waitFor();
  });
});

describe('a task is done', () => {
  test('its owner finds it in its month and signs for it', async () => {
    const { page } = staff;
    const open = () =>
      page
        .getByRole('row', { name: /待签收/ })
        .getByRole('rowheader')
        .getByRole('link');
    await untilShown(staff, `/tasks?plan=${planId}`, open);
    taskPath = (await open().first().getAttribute('href')) ?? '';
    const name = (await open().first().textContent()) ?? '';
    const due =
      (await page
        .getByRole('row', { name })
        .getByText(/\d+月\d+日/)
        .first()
        .textContent()) ?? '';
    const month = /(\d+)月/.exec(due)?.[1]?.padStart(2, '0');
    await staff.go(`/calendar?view=agenda&month=${new Date().getFullYear()}-${month}`);
    await page.locator(`a[href="${taskPath}"]`).click();
    await page.waitForURL(`**${taskPath}`);
    await page.getByRole('button', { name: '签收', exact: true }).click();
    await page.getByText('办理中').first().waitFor();
  });

  test('the owner reports progress with a photograph and hands the work in', async () => {
    const { page } = staff;
    const photograph = { name: 'photo.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await confirm(staff, '报告进展', async (form) => {
      await form.getByLabel(/^进度/).fill('80');
      await form.getByLabel('办理情况').fill('已召开会议，签到表见照片。');
      await form.getByLabel('佐证材料').setInputFiles(photograph);
    });
    await page.getByText('已召开会议，签到表见照片。').first().waitFor();
    const picture = page.getByRole('img', { name: 'photo.png' });
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await confirm(staff, '提交审核', (form) => form.getByLabel(/^完成情况/).fill('全部完成。'));
    await page.getByText('待审核').first().waitFor();
  });

  test('the director finds it waiting on the workbench and lets it pass', async () => {
    const { page } = director;
    await director.go('/');
    await page.locator(`main a[href="${taskPath}"]`).first().waitFor();
    await director.go(taskPath);
    await page.getByRole('button', { name: '审核通过', exact: true }).click();
    await page.getByText('办结').first().waitFor();
    await staff.go(taskPath);
    await page.getByText('办结').first().waitFor();
  });
});

describe('what happens on time', () => {
  test("the plan's year runs, and the administrator sees that it should and does", async () => {
    const admin = await visitors.as('admin');
    const row = () => admin.page.getByRole('row', { name: new RegExp(`年度推进.*${title}.*是.*是`) });
    await untilShown(admin, '/administration/processes', row);
  });

  test('a late task shows who was told, and its owner has the notice', async () => {
    const { page } = staff;
    const late = () =>
      page
        .getByRole('row', { name: /马晓东/ })
        .getByRole('rowheader')
        .getByRole('link');
    await untilShown(staff, '/tasks?light=red', late);
    const path = (await late().first().getAttribute('href')) ?? '';
    await untilShown(staff, path, () => page.locator('.ladder [data-stands="told"]').getByText('马晓东'));
    await staff.go('/notices');
    const told = page.locator(`main a[href="${path}"]`);
    const older = page.getByRole('link', { name: '更早的通知' });
    while ((await told.count()) === 0 && (await older.count()) > 0)
      await staff.go(`/notices${(await older.getAttribute('href'))?.replace(/^\/notices/, '') ?? ''}`);
    await told.first().waitFor();
  });
});

test.skipIf(!existsSync(corpusPlan))(
  "a real county hospital's plan is read as well (skipped where the corpus is not beside the clone)",
  async () => {
    await importDocument(director, corpusPlan);
    await director.page.getByRole('button', { name: '全选' }).click();
    await director.page.getByRole('button', { name: /进入审读/ }).click();
    await director.page.waitForURL(/\/review$/);
    await director.page.locator('.item-card').first().waitFor();
  },
);
