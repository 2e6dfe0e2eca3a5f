import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const scorer = `${shared}/eval/score.mjs`;

/** F1 that the reader must not fall below on the annotated plans beside the product. */
const FLOORS = { plan: 1, outline: 0.98, indicator: 0.92, schedule: 0.94, owner: 0.9, stage: 0.95 } as const;

describe.skipIf(!existsSync(scorer))('the reader on annotated plans (skipped where ../shared is not there)', () => {
  it('holds its floors', () => {
    const output = execFileSync(
      process.execPath,
      [scorer, '--dir', `${shared}/corpus`, '--reader', 'node cli/nianlun.mjs read'],
      { cwd: root, encoding: 'utf8' },
    );
    const scores = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, { f1: number }>;
    const fallen = Object.entries(FLOORS).filter(([kind, floor]) => (scores[kind]?.f1 ?? 0) < floor);
    expect(fallen).toEqual([]);
  }, 60_000);
});
