import { performance } from 'node:perf_hooks';

/** What a measurement came to, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** What the office aims at for the 95th percentile; null where nothing is promised. */
  readonly aimMs: number | null;
}

const WARM_UP_RUNS = 5;

/** Runs something often enough for a 95th percentile, one after the other, after a few runs that do not count. */
export async function measure(
  name: string,
  aimMs: number | null,
  runs: number,
  work: (run: number) => Promise<unknown>,
): Promise<Measured> {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await work(run);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work(run);
    samples.push(performance.now() - from);
  }
  samples.sort((a, b) => a - b);
  const at = (share: number) => Math.round((samples[Math.ceil(samples.length * share) - 1] ?? 0) * 10) / 10;
  return { name, runs, medianMs: at(0.5), p95Ms: at(0.95), aimMs };
}
