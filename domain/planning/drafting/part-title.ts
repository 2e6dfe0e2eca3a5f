import { bareClauses } from './bare-clauses';
import type { DraftRule } from '../draft';
import { titleOfClauses } from './item-titles';
import { bodyOf } from './label-and-body';

/**
 * A title for a part of an item: its words from offset `at` of the document on, without the label that opens them and without the times of
 * the item's rules.
 */
export function titleOfPart(words: string, at: number, rules: readonly DraftRule[]): string {
  const times = rules.flatMap(({ span, norm, printed }) =>
    span === null || span.start < at || span.end > at + words.length
      ? []
      : [{ start: span.start - at, end: span.end - at, time: printed, norm, origin: 'printed' as const, by: '' }],
  );
  return titleOfClauses(bareClauses(words, bodyOf(words, { start: 0, end: words.length }), times, [], []), null);
}
