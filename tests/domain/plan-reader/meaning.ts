import type { Reading } from '#domain/plan-reader/reading';

/** What was understood, without where it stands and how it was spelled. */
export function meaning(reading: Reading) {
  return {
    plans: reading.plans.map(({ title, year }) => [bare(title), year]),
    outline: reading.outline.map(({ depth, role }) => [depth, role]),
    indicators: reading.indicators.map(({ name, op, value, unit, kind }) => [bare(name), op, value, unit, kind]),
    schedules: reading.schedules.map(({ norm }) => norm),
    owners: reading.owners.map(({ name, assist }) => [bare(name), assist]),
    stages: reading.stages.map(({ from, to, progress }) => [from, to, progress]),
  };
}

/** Words in one spelling, without white space. */
export function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '');
}
