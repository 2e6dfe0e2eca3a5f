import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';

const folder = fileURLToPath(new URL('../../fixtures/outlines/', import.meta.url));

/** What a text says of itself: `{2}` before each label of depth 2, `{plan}` before the first words of each plan. */
const MARK = /\{(\d|plan)\}/gu;

function marked(text: string): string {
  const { plans, outline } = readPlan(text);
  const marks = [
    ...plans.map(({ start }) => ({ at: start, mark: '{plan}' })),
    ...outline.map(({ start, depth }) => ({ at: start, mark: `{${String(depth)}}` })),
  ];
  let done = 0;
  const parts = marks
    .sort((a, b) => a.at - b.at)
    .map(({ at, mark }) => {
      const part = text.slice(done, at) + mark;
      done = at;
      return part;
    });
  return parts.join('') + text.slice(done);
}

describe('plans with an outline out of the common', () => {
  it.each(readdirSync(folder))('are read as they were marked before: %s', (file) => {
    const text = readFileSync(folder + file, 'utf8');
    expect(marked(text.replace(MARK, ''))).toBe(text);
  });
});
