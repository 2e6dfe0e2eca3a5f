import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '#domain/plan-reader/reading';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianlun-read-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(name: string, bytes: Uint8Array): Reading {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return JSON.parse(
    execFileSync(process.execPath, ['cli/nianlun.mjs', 'read', path], { cwd: root, encoding: 'utf8' }),
  ) as Reading;
}

/** 一、办公室每月负责检查。 in GB18030. */
const GB18030 = Uint8Array.from(Buffer.from('d2bba1a2b0ecb9abcad2c3bfd4c2b8bad4f0bcecb2e9a1a3', 'hex'));

describe('nianlun read', () => {
  it('prints what the reader found, with offsets that count a byte order mark', () => {
    const text = '\uFEFF一、办公室每月负责检查。';
    const { owners } = read('plan.txt', Buffer.from(text));
    expect(owners.map((owner) => text.slice(owner.start, owner.end))).toEqual(['办公室']);
  });

  it('reads GB18030 as well', () => {
    expect(read('gb.txt', GB18030).owners.map((owner) => owner.name)).toEqual(['办公室']);
  });

  it('says what is wrong with a file that it cannot read', () => {
    const run = spawnSync(process.execPath, ['cli/nianlun.mjs', 'read', join(folder, 'absent.txt')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('cannot open');
  });
});
