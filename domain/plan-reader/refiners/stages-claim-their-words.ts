import { overlap, type Span } from '#domain/shared/span';
import type { Findings } from '../recognise';

/** A milestone with its share of the work (6月份完成总体30%) is a stage only: no indicator and no time rule is made of its words. Needs sorted lists. */
export function stagesClaimTheirWords(findings: Findings): Findings {
  const claims = findings.stages.filter((stage) => stage.progress !== null);
  if (claims.length === 0) return findings;
  return {
    ...findings,
    indicators: outside(claims, findings.indicators),
    schedules: outside(claims, findings.schedules),
  };
}

/** What shares no character with any of the claims; both lists are in document order, so one walk is enough. */
function outside<T extends Span>(claims: readonly Span[], list: readonly T[]): readonly T[] {
  let first = 0;
  return list.filter((found) => {
    while ((claims[first]?.end ?? Infinity) <= found.start) first += 1;
    for (let i = first; (claims[i]?.start ?? Infinity) < found.end; i += 1) {
      const claim = claims[i];
      if (claim !== undefined && overlap(claim, found) > 0) return false;
    }
    return true;
  });
}
