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
  const seen = new Set<string>();
  return [...list]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((found) => {
      const key = `${String(found.start)}|${String(found.end)}|${meaning(found)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
