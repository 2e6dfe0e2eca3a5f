import type { Visitor } from '#tests/support/visitors';

/** What the demo county has to look at, by address. */
export interface DemoPlaces {
  readonly document: string;
  readonly draft: string;
  readonly plan: string;
  /** A revised paper of it, compared with what stands. */
  readonly revision: string;
  readonly amendment: string;
  readonly lateTask: string;
  readonly doneTask: string;
}

/** Finds the demo county's plan and tasks as its director does, and imports one more document, so that a draft lies on the desk. */
export async function findDemoPlaces(director: Visitor, file: string): Promise<DemoPlaces> {
  const { page } = director;
  const first = async (from: string, pattern: RegExp): Promise<string> => {
    await director.go(from);
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const found = hrefs.find((href) => href !== null && pattern.test(href));
    if (!found) throw new Error(`${from} leads to nothing like ${String(pattern)}`);
    return found;
  };
  const plan = await first('/plans', /^\/plans\/[0-9a-f-]{36}$/);
  const revision = await first(`${plan}/revise`, /^\/plans\/[0-9a-f-]{36}\/revision\/[0-9a-f-]{36}$/);
  const amendment = await openAmendment(director, plan);
  const lateTask = await first('/tasks?light=red', /^\/tasks\/[0-9a-f-]{36}$/);
  const doneTask = await first('/tasks?light=blue', /^\/tasks\/[0-9a-f-]{36}$/);
  const document = await importDocument(director, file);
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: /进入审读/ }).click();
  await page.waitForURL(/\/review$/);
  const draft = new URL(page.url()).pathname.replace('/review', '');
  return { plan, revision, amendment, lateTask, doneTask, document, draft };
}

/** Imports a file by choice; the window then shows the plans found in it. Returns their address. */
export async function importDocument(visitor: Visitor, file: string): Promise<string> {
  await visitor.go('/plans/import');
  await visitor.page.locator('input[type=file]').setInputFiles(file);
  await visitor.page.getByRole('button', { name: '读取' }).click();
  await visitor.page.waitForURL(/\/plans\/import\/[0-9a-f-]{36}$/);
  return new URL(visitor.page.url()).pathname;
}

async function openAmendment({ page, go }: Visitor, plan: string): Promise<string> {
  await go(plan);
  const open = page.getByRole('link', { name: '打开调整草稿' });
  if ((await open.count()) > 0) return (await open.getAttribute('href')) ?? '';
  await page.getByRole('button', { name: '调整计划' }).click();
  await page.getByRole('dialog').getByLabel('调整理由').fill('上级下达新的任务。');
  await page.getByRole('dialog').getByRole('button', { name: '调整计划' }).click();
  await page.waitForURL(/\/amendment\//);
  return new URL(page.url()).pathname;
}
