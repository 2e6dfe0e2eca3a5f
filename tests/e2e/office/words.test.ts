import { afterAll, beforeAll, expect, test } from 'vitest';

import { PHONE, type Visitor, Visitors } from '#tests/support/visitors';

let visitors: Visitors;
let director: Visitor;

beforeAll(async () => {
  visitors = await Visitors.open();
  director = await visitors.as('guojg');
});
afterAll(() => (visitors as Visitors | undefined)?.close());

const firstTask = async ({ page, go }: Visitor, from = '/tasks'): Promise<string> => {
  await go(from);
  return (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '';
};

test('an unknown address says that nothing is there, and leads back', async () => {
  const { page } = director;
  await director.go('/nowhere');
  await page.getByRole('heading', { level: 1, name: '没有找到' }).waitFor();
  await page.getByRole('link', { name: '回到工作台' }).click();
  await page.waitForURL((url) => url.pathname === '/');
});

test('staff at the administration read that they may not, and why', async () => {
  const staff = await visitors.as('maxd');
  await staff.go('/administration/people');
  await staff.page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor();
  await staff.page.getByText('当前账号没有这项权限').waitFor();
});

test('a wrong password is refused without saying which half was wrong, and the name stays', async () => {
  const { page, go } = await visitors.as(null);
  await go('/sign-in');
  await page.getByLabel('用户名').fill('renxx');
  await page.getByLabel('密码').fill('not-the-password');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').getByText('用户名或密码不正确。').waitFor();
  expect(await page.getByLabel('用户名').inputValue()).toBe('renxx');
});

test('a session that ended while somebody wrote loses nothing: sign in elsewhere, send again', async () => {
  const writer = await visitors.as('tianli');
  const { page, context } = writer;
  await writer.go(await firstTask(writer));
  const comment = page.getByRole('textbox', { name: '评论' });
  await comment.fill('请补充签到表。');
  const kept = await context.cookies();
  await context.clearCookies({ name: 'nianlun_session' });
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('alert').getByText('登录已失效').waitFor();
  expect(await comment.inputValue()).toBe('请补充签到表。');
  expect(await page.getByRole('link', { name: '在新窗口登录' }).getAttribute('target')).toBe('_blank');
  await context.addCookies(kept);
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('listitem').getByText('请补充签到表。').waitFor();
});

test('who comes second reads what stands now, and what they wrote is still there', async () => {
  const path = await firstTask(director, '/tasks?light=red');
  const head = await visitors.as('tianli');
  await Promise.all([head.go(path), director.go(path)]);
  const suspend = async ({ page }: Visitor, reason: string) => {
    await page.getByRole('button', { name: '挂账', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('理由').fill(reason);
    await form.getByRole('button', { name: '挂账', exact: true }).click();
    return form;
  };
  const first = await suspend(director, '等待设备到货。');
  await first.waitFor({ state: 'detached' });
  const second = await suspend(head, '等待上级批复。');
  await second.getByRole('alert').waitFor();
  expect(await second.getByRole('alert').textContent()).toMatch(/挂账|更改|更新/);
  expect(await second.getByLabel('理由').inputValue()).toBe('等待上级批复。');
  // The county is left as it was found: other files look at its late tasks.
  await director.page.getByRole('button', { name: '恢复办理', exact: true }).click();
  await director.page.getByRole('button', { name: '挂账', exact: true }).waitFor();
});

test('one press changes the language everywhere, and it stays', async () => {
  const { page, go } = await visitors.as('yeqing');
  await go('/tasks');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await go('/calendar');
  await page.getByRole('navigation').getByText('Workbench').first().waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: '工作台' }).first().waitFor();
});

test('dark and light are chosen by one press and stay after a reload', async () => {
  const { page, go } = await visitors.as('gupan');
  const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('.radix-themes')!).backgroundColor);
  await go('/');
  const light = await ground();
  await page.getByRole('radio', { name: '深色' }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await go('/plans');
  expect(await ground()).toBe(dark);
  await page.getByRole('radio', { name: '浅色' }).click();
  await expect.poll(ground).toBe(light);
});

test('on a phone the four ways under the thumb lead where they say', async () => {
  const { page, go } = await visitors.as('maxd', { on: PHONE });
  await go('/');
  for (const [name, path] of [
    ['月历', '/calendar'],
    ['任务', '/tasks'],
    ['我', '/account'],
    ['今天', '/'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await page.waitForURL((url) => url.pathname === path);
  }
});
