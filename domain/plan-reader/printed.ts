import type { Span } from '#domain/shared/span';
import type { Findings } from './recognise';

/** What a span's words look like in the source, without white space. */
export function printed(source: string, span: Span): string {
  return source.slice(span.start, span.end).replace(/\s+/gu, '');
}

/** Gives parties and time expressions back in the document's own spelling; recognisers only see the normalised one. */
export function asPrinted(source: string, findings: Findings): Findings {
  return {
    ...findings,
    owners: findings.owners.map((owner) => ({ ...owner, name: printed(source, owner) })),
    schedules: findings.schedules.map((schedule) => ({ ...schedule, time: printed(source, schedule) })),
  };
}
