import type { Span } from '#domain/shared/span';
import type { Findings } from '../recognise';

/** Sorts each list by its place in the text and drops what says the same of the same stretch twice. */
export function inDocumentOrder(findings: Findings): Findings {
  return {
    indicators: ordered(findings.indicators, (x) => `${x.op}|${String(x.value)}|${x.unit}|${x.kind}|${x.name}`),
    schedules: ordered(findings.schedules, (x) => JSON.stringify(x.norm)),
    owners: ordered(findings.owners, (x) => x.name),
    stages: ordered(findings.stages, (x) => `${x.from ?? ''}|${x.to ?? ''}|${String(x.progress)}`),
  };
}

function ordered<T extends Span>(list: readonly T[], meaning: (found: T) => string): readonly T[] {
  const sorted = [...list].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((found, i) => {
    for (let j = i - 1; j >= 0; j -= 1) {
      const other = sorted[j];
      if (other === undefined || other.start !== found.start || other.end !== found.end) return true;
      if (meaning(other) === meaning(found)) return false;
    }
    return true;
  });
}
