import { existsSync, readFileSync } from 'node:fs';
import { builtReader } from './built-reader';
import { measure, type Measured } from './measure';

const RUNS = 200;
const LONG_RUNS = 5;
/** Twelve plans, 52 KB; a note stands in for it where the annotated plans are not there. */
const TWELVE_PLANS = '../shared/corpus/003.txt';

/** Reading plans, with the reader as it is built: what the product ships with, and the twelve annotated plans where they are at hand. */
export async function run(): Promise<Measured[]> {
  const readPlan = await builtReader();
  const own = readFileSync('db/seed/township-plan.txt', 'utf8');
  const long = own.repeat(Math.ceil(1_700_000 / own.length));
  const measured = [await measure('read one township plan (built)', null, RUNS, async () => readPlan(own))];
  if (existsSync(TWELVE_PLANS)) {
    const twelve = readFileSync(TWELVE_PLANS, 'utf8');
    measured.push(await measure('read twelve plans, 52 KB (built)', 5, RUNS, async () => readPlan(twelve)));
  } else console.log(`read twelve plans: skipped, ${TWELVE_PLANS} is not there`);
  measured.push(await measure('read 5 MB (built)', 1000, LONG_RUNS, async () => readPlan(long)));
  return measured;
}
