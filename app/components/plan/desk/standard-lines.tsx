import { useCopy } from '#app/copy/index';
import type { StandardProposal } from '#services/plans/get-review-view';

/** What service standards say of a vague word, each with its source. */
export function StandardLines({ standards }: { standards: readonly StandardProposal[] }) {
  const copy = useCopy().questions;
  return standards.map((standard) => (
    <p key={standard.key} className="standard-line">
      <span>{standard.requirement}</span>{' '}
      <cite title={standard.issuedBy ?? undefined}>
        {copy.source(standard.source, standard.section)}
        {standard.ground === 'general-knowledge' && <span className="standard-check"> · {copy.toCheck}</span>}
      </cite>
    </p>
  ));
}
