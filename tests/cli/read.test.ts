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

function explained(text: string, language: string): readonly string[] {
  const path = join(folder, 'explained.txt');
  writeFileSync(path, text);
  const output = execFileSync(process.execPath, ['cli/nianlun.mjs', 'read', path, '--explain'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
  return output.trimEnd().split('\n');
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

  it('explains the text line by line: what was found, by what, and why what was near was not', () => {
    const text =
      '一、医疗质量\n1．去年购置设备3台。今年每月检查一次，由医务科负责，不再每周通报。\n2．定期开展义诊，落实三项制度。\n3．65岁以上老人优先。\n';
    const lines = explained(text, 'zh_CN.UTF-8');
    expect(lines).toEqual(
      expect.arrayContaining([
        '一、医疗质量',
        '  1．去年购置设备3台。',
        '      - “3台”：说的是以往或现状（indicator）',
        '      + 时间 “每月检查一次”：每月1次（原文，schedule-recurrence）',
        '      + 责任方 “医务科”：负责（原文，owner-by）',
        '      - “每周”：说的是不再做的（schedule-recurrence）',
        '      - “三项”：是习惯说法，不是数量（indicator）',
        '有数字、日期而没有读出内容的句子 2 句：',
        '! 第 4 行 “65岁以上老人优先。”：只说明是哪些人或事',
      ]),
    );
    expect(lines.some((line) => line.startsWith('      ? 疑问：') && line.includes('定期'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^第 1 份计划：正文 \d+% 有着落，没有读出的 2 句$/u);
  });

  it('explains in English to an English terminal, and colours nothing that is no terminal', () => {
    const lines = explained('办公室每月负责检查。', 'en_GB.UTF-8');
    expect(lines).toContain('    + party “办公室”: is responsible (printed, owner-subject)');
    expect(lines.join('\n')).not.toContain('\u001B');
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
