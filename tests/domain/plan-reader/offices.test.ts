import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { compare, f1, GOLD_KINDS, type Counts, type GoldKind } from './gold';

/** F1 below which no change may bring the reader, on plans it was mended with and on plans of which nobody looked at the misses. */
const FLOORS: Readonly<Record<'practised' | 'unread', Readonly<Record<GoldKind, number>>>> = {
  practised: { plan: 1, outline: 0.99, indicator: 0.98, schedule: 0.98, owner: 0.97, stage: 1 },
  unread: { plan: 1, outline: 0.98, indicator: 0.92, schedule: 0.94, owner: 0.93, stage: 1 },
};

describe.each(['practised', 'unread'] as const)('plans of other offices, %s', (half) => {
  const folder = fileURLToPath(new URL(`../../fixtures/plans/${half}/`, import.meta.url));
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const counts = texts.map((file) => {
    const text = readFileSync(folder + file, 'utf8');
    return compare(text, readFileSync(folder + file.replace('.txt', '.jsonl'), 'utf8'), readPlan(text));
  });

  it.each(GOLD_KINDS)('are read no worse than they were: %s', (kind) => {
    const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[kind][key], 0);
    expect(texts.length).toBeGreaterThanOrEqual(5);
    expect(f1({ wanted: sum('wanted'), found: sum('found'), hit: sum('hit') })).toBeGreaterThanOrEqual(
      FLOORS[half][kind],
    );
  });
});
