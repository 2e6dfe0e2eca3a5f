import type { Span } from '#domain/shared/span';
import type { NormalText } from './normalize';
import type { Findings } from './recognise';

/** What a span's words look like in the source, without white space. */
export function printed(source: string, span: Span): string {
  return source.slice(span.start, span.end).replace(/\s+/gu, '');
}

/** So far around the beginning of a plan its title is looked for. */
const TITLE_BEFORE = 1200;
const TITLE_BEHIND = 600;
const SIGN = /\p{P}/u;

/**
 * A plan's title with the brackets and quotation marks of the document; digits and letters stay in the spelling in which they are compared.
 * `opening` is where the plan begins in the normalised text. A title that is not printed in one piece stays as it is.
 */
export function withPrintedSigns(source: string, normal: NormalText, title: string, opening: number): string {
  const from = Math.max(0, opening - TITLE_BEFORE);
  const at = normal.text.slice(from, opening + TITLE_BEHIND).indexOf(title);
  if (at < 0) return title;
  const signs = Array.from({ length: title.length }, (_, index) => {
    const printedAs = source.charAt(normal.offsets[from + at + index] ?? 0);
    return SIGN.test(printedAs) ? printedAs : title.charAt(index);
  });
  return signs.join('');
}

/** Gives parties and time expressions back in the document's own spelling; recognisers only see the normalised one. */
export function asPrinted(source: string, findings: Findings): Findings {
  return {
    ...findings,
    owners: findings.owners.map((owner) => ({ ...owner, name: printed(source, owner) })),
    schedules: findings.schedules.map((schedule) => ({ ...schedule, time: printed(source, schedule) })),
  };
}
