import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { afterEach, expect, test } from 'vitest';

import { hasEnded, isAlive } from '#cli/local/process-facts';

let child: ReturnType<typeof spawn> | undefined;
afterEach(() => child?.kill('SIGKILL'));

test('a process lives until it ends, also when nobody has asked how it ended', async () => {
  // The shell becomes a program that never asks after its children.
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  child = parent;
  const [said] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
  const pid = Number(said);
  expect(isAlive(parent.pid ?? 0)).toBe(true);
  expect(isAlive(pid)).toBe(true);
  expect(await hasEnded(pid, 10_000)).toBe(true);
  expect(() => process.kill(pid, 0)).not.toThrow(); // its id is still taken
});
