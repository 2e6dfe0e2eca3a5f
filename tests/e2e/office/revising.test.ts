import { Document, Packer, Paragraph } from 'docx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { importDocument } from '#tests/support/demo-places';
import { stopAtFirstFailure } from '#tests/support/in-order';
import { type Visitor, Visitors } from '#tests/support/visitors';

// why: of next year's plan no task has begun, on whichever day the test runs
const year = new Date().getFullYear() + 1;
const title = `红叶镇卫生院${year}年安全工作计划`;
const LINES = [
  title,
  '一、重点工作',
  '1、后勤科6月30日前组织一次消防演练。',
  '2、后勤科每季度开展一次用电检查。',
  '3、保卫科9月30日前完成监控设备更新。',
  '4、保卫科每月召开一次安全例会。',
];
const REVISED = [
  `${title}（修订稿）`,
  '一、重点工作',
  '1、保卫科每月召开一次安全例会。',
  '2、后勤科6月30日前组织一次消防疏散演练。',
  '3、后勤科每月开展一次用电检查。',
  '4、后勤科11月30日前完成锅炉年检。',
];

let visitors: Visitors;
let director: Visitor;
let folder: string;
let planPath: string;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
  folder = await mkdtemp(join(tmpdir(), 'nianlun-revising-'));
});
afterAll(async () => {
  await (visitors as Visitors | undefined)?.close();
  await rm(folder, { recursive: true, force: true });
});

stopAtFirstFailure();

async function wordFile(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const children = lines.map((line) => new Paragraph(line));
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

const dialog = (): Locator => director.page.getByRole('dialog');

/** Presses a button that opens a small form, and the form's own button of the same name. */
async function confirm(name: string, fill?: (form: Locator) => Promise<void>): Promise<void> {
  await director.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  await fill?.(dialog());
  await dialog().getByRole('button', { name, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
}

const rowOf = (words: string) => director.page.locator('.revision-row').filter({ hasText: words });

test('a plan in a Word file is put in force, and one of its items renamed at the desk', async () => {
  const { page } = director;
  await importDocument(director, await wordFile('plan.docx', LINES));
  await page.getByRole('button', { name: /进入审读/ }).click();
  await page.waitForURL(/\/review$/);
  planPath = new URL(page.url()).pathname.replace('/review', '');
  await page.getByRole('button', { name: /^分派其余 \d+ 项$/ }).click();
  for (const name of ['马晓东', '邓超群']) {
    await page.keyboard.type(name);
    await dialog().getByRole('option', { name }).first().click();
  }
  await dialog().getByRole('button', { name: '分派', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('未分派').count()).toBe(0);
  await director.go(`${planPath}/layout`);
  await confirm('提交审批');
  await confirm('批准');
  await confirm('发布', async (form) => {
    const provisional = form.getByLabel('照样建立，逐项补办');
    if ((await provisional.count()) > 0) await provisional.check();
  });
  await page.getByText('已发布').first().waitFor();

  await director.go(planPath);
  await confirm('调整计划', (form) => form.getByLabel('调整理由').fill('改名。'));
  await page.waitForURL(/\/amendment\//);
  await page.getByRole('button', { name: /消防演练/ }).click();
  await page.keyboard.press('e');
  await page.getByLabel('任务名称').fill('春季消防演练');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /改名称/ }).waitFor();
  await page.getByText('已保存').waitFor();
  await confirm('调整生效');
  await page.waitForURL((url) => url.pathname === planPath);
});

test('its revised paper is laid beside it: what moved, changed, appeared and fell away, and what that does to tasks', async () => {
  const { page } = director;
  await director.go(`${planPath}/revise`);
  await page.locator('input[type=file]').setInputFiles(await wordFile('revised.docx', REVISED));
  await page.getByRole('button', { name: '读取' }).click();
  await page.waitForURL(/\/revision\//);
  await rowOf('安全例会').getByText('移位', { exact: true }).waitFor();
  await rowOf('用电检查').getByText('每季度1次').waitFor();
  await rowOf('用电检查').getByText('新增 12').waitFor();
  await rowOf('用电检查').getByText('调出 4').waitFor();
  await rowOf('锅炉年检').getByText('新增', { exact: true }).waitFor();
  await rowOf('锅炉年检').getByText('11月30日前', { exact: true }).waitFor();
  await rowOf('监控设备').getByText('删去', { exact: true }).waitFor();
  await rowOf('监控设备').getByText('调出 1').waitFor();
  expect(await page.getByText('（修订稿）').count()).toBe(0);
});

test('what the desk and the paper both changed is chosen, one difference is left out, and the amendment holds', async () => {
  const { page } = director;
  await page.getByRole('button', { name: '先选择 1 处' }).click();
  await rowOf('消防')
    .getByRole('radio', { name: /保留已改的/ })
    .click();
  await rowOf('安全例会').getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: '拟成调整' }).click();
  await dialog().getByText('1 项保持现状').waitFor();
  await dialog().getByRole('button', { name: '拟成调整' }).click();
  await page.waitForURL(/\/amendment\//);
  const diff = page.getByRole('region', { name: '与现行计划的差异' });
  await diff.getByRole('link', { name: /监控设备/ }).waitFor();
  await page.getByRole('button', { name: /^分派其余 1 项$/ }).click();
  for (const name of ['马晓东', '邓超群']) {
    await page.keyboard.type(name);
    await dialog().getByRole('option', { name }).first().click();
  }
  await dialog().getByRole('button', { name: '分派', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('可以生效。').waitFor();
  await confirm('调整生效');
  await page.waitForURL((url) => url.pathname === planPath);
});

test('the plan and its tasks follow, and the paper can still be looked at', async () => {
  const { page } = director;
  await page.getByRole('link', { name: 'revised.docx' }).waitFor();
  const item = (words: string) => page.locator('tr').filter({ hasText: words });
  const tasksOf = (words: string) => item(words).getByRole('cell').nth(-2).textContent();
  await item('春季消防演练').waitFor();
  expect(await tasksOf('用电检查')).toBe('12');
  expect(await tasksOf('锅炉年检')).toBe('1');
  expect(await item('监控设备更新').textContent()).toContain('已调出');
  expect(await tasksOf('监控设备更新')).toBe('0');
  await page.getByRole('link', { name: 'revised.docx' }).click();
  await page.waitForURL(/\/revise$/);
  await page.getByRole('link', { name: '第 2 次调整' }).waitFor();
  await page.getByRole('link', { name: /修订稿（1）/ }).click();
  await page.waitForURL(/\/revision\//);
  await page.getByText(/下面是采用时与原计划的对照/).waitFor();
  await rowOf('锅炉年检').waitFor();
});
