import { afterAll, beforeAll, expect, test } from 'vitest';

import { isAlive } from '#cli/local/process-facts';
import { accepts } from '#cli/local/temporal/dev-server';
import { Product } from '#tests/support/product';

let product: Product;
beforeAll(async () => {
  product = await Product.create();
});
// `create` may have failed
afterAll(() => (product as Product | undefined)?.remove());

const parts = ['postgres', 'temporal', 'worker', 'web'] as const;
const pids = () => parts.map((part) => product.pidOf(part));

test('one command brings up a page, Temporal and a worker, and says where everything is', async () => {
  await product.until('the worker', () => product.pidOf('worker') !== undefined, 60_000);
  expect(await product.isReady()).toBe(true);
  expect((await fetch(`${product.address}/sign-in`)).status).toBe(200);
  expect(product.output).toContain(product.dataFolder);
  expect(product.output).toContain('Demo accounts');
});

test('a second start in the same clone says that it already runs', async () => {
  expect(await product.startASecondOne()).toContain(`already runs here: ${product.address}`);
});

test.each(parts)('%s comes back by itself after kill -9', async (part) => {
  const before = product.pidOf(part);
  expect(before).toBeDefined();
  process.kill(before ?? 0, 'SIGKILL');
  await product.until(`a new ${part}`, () => product.pidOf(part) !== before && isAlive(product.pidOf(part) ?? 0));
  await product.until('a ready product', () => product.isReady());
});

test('after kill -9 of the whole start, the next one recovers and leaves no process behind', async () => {
  const before = pids();
  await product.stop('SIGKILL');
  await product.start();
  expect(await product.isReady()).toBe(true);
  await product.until('the worker', () => product.pidOf('worker') !== before[2], 60_000);
  const [, ...replaced] = before;
  expect(replaced.filter((pid) => pid !== undefined && isAlive(pid))).toEqual([]);
});

test('Ctrl-C stops every part', async () => {
  const before = pids();
  const address = new URL(product.address).host;
  expect(await product.stop('SIGINT')).toBe(0);
  expect(before.filter((pid) => pid !== undefined && isAlive(pid))).toEqual([]);
  expect(await accepts(address)).toBe(false);
});
