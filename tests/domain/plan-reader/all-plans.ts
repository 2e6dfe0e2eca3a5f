import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OWN_PLANS } from './own-plans';

export interface PlanText {
  readonly name: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL('../../fixtures/plans/', import.meta.url));

/** Every plan of the tests: those written into them and those of the fixtures, whatever half they belong to. */
export const ALL_PLANS: readonly PlanText[] = [
  ...OWN_PLANS,
  ...['practised', 'unread'].flatMap((half) =>
    readdirSync(folder + half)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ name: file, text: readFileSync(`${folder}${half}/${file}`, 'utf8') })),
  ),
];
