import type { Findings } from './recognise';
import type { Sentence } from './recogniser';
import { REFINERS } from './refiners/index';

/** One repair over everything that was found in a document. Linear (or n log n) in the findings; never throws. */
export type Refiner = (findings: Findings, sentences: readonly Sentence[]) => Findings;

/** Applies every refiner in order. */
export function refine(findings: Findings, sentences: readonly Sentence[]): Findings {
  return REFINERS.reduce((found, refiner) => refiner(found, sentences), findings);
}
