import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { compare, f1, GOLD_KINDS, type Counts, type GoldKind } from './gold';

/** F1 below which no change may bring the reader, on plans it was mended with and on plans of which nobody looked at the misses. */
const FLOORS: Readonly<Record<'practised' | 'unread', Readonly<Record<GoldKind, number>>>> = {
  practised: { plan: 1, outline: 0.99, indicator: 0.975, schedule: 0.975, owner: 0.91, stage: 0.98 },
  unread: { plan: 1, outline: 0.98, indicator: 0.95, schedule: 0.95, owner: 0.88, stage: 0.9 },
};

describe.each(['practised', 'unread'] as const)('plans of other offices, %s', (half) => {
  const folder = fileURLToPath(new URL(`../../fixtures/plans/${half}/`, import.meta.url));
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const counts = texts.map((file) => {
    const text = readFileSync(folder + file, 'utf8');
    return compare(text, readFileSync(folder + file.replace('.txt', '.jsonl'), 'utf8'), readPlan(text));
  });

  const sum = (kind: GoldKind, key: keyof Counts) => counts.reduce((total, each) => total + each[kind][key], 0);
  const reached = GOLD_KINDS.map((kind) => ({
    kind,
    score: f1({ wanted: sum(kind, 'wanted'), found: sum(kind, 'found'), hit: sum(kind, 'hit') }).toFixed(3),
  }));

  it.each(reached)('are read no worse than they were: $kind at $score', ({ kind, score }) => {
    expect(texts.length).toBeGreaterThanOrEqual(8);
    expect(Number(score)).toBeGreaterThanOrEqual(FLOORS[half][kind]);
  });
});
