import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { importDocument } from '#tests/support/demo-places';
import { type Visitor, Visitors } from '#tests/support/visitors';

const planOf = (year: number) => `青杨镇卫生院${year}年公共卫生工作计划
一、重点工作
1、对高血压患者定期随访，由公共卫生科负责。
2、定期召开病案质控例会，由公共卫生科负责。
3、传染病疫情及时上报，由公共卫生科负责。
`;

let visitors: Visitors;
let director: Visitor;
let folder: string;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
  folder = await mkdtemp(join(tmpdir(), 'nianlun-questions-'));
});
afterAll(async () => {
  await (visitors as Visitors | undefined)?.close();
  await rm(folder, { recursive: true, force: true });
});

async function takeIn(year: number): Promise<void> {
  const file = join(folder, `${year}.txt`);
  await writeFile(file, planOf(year));
  await importDocument(director, file);
  await director.page.getByRole('button', { name: /进入审读/ }).click();
  await director.page.waitForURL(/\/review$/);
}

test('questions are answered by their numbers, a standard’s proposal first, and next year’s plan uses the answers and says so', async () => {
  const { page } = director;
  await takeIn(2026);
  await page.getByText('2 个，按影响大小排列').waitFor();

  const asked = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.keyboard.press('q');
  await expect.poll(asked).toContain('病案质控例会');
  await page.keyboard.press('2');
  await expect.poll(asked).toContain('高血压患者随访');
  const offered = await page.locator(':focus').getByRole('button').allTextContents();
  const words = offered.map((choice) => choice.replace(/^\d|按规范$/gu, '').trim());
  expect(words[1]).toBe('每年至少4次');
  expect(words).toEqual([...new Set(words)]);
  await page.keyboard.press('1');
  await page.getByText('已答 2 个').click();
  await page.getByText('每年至少4次').first().waitFor();
  await page.getByText('每季度1次').first().waitFor();

  await takeIn(2027);
  await page.getByText('沿用以往的回答 2 个').click();
  await page
    .getByText(/沿用郭建国.*在《青杨镇卫生院2026年公共卫生工作计划》中的回答/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: '不再沿用' }).first().click();
  await page.getByText('以后的计划不再沿用').waitFor();
  await page.getByRole('tab', { name: /模糊用语/ }).click();
  await page.getByRole('button', { name: /24小时内/ }).waitFor();
});
