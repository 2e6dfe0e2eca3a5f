import type { Span } from '#domain/shared/span';
import { wordsIn } from './printed-blocks';

/** Words that are printed in the place of a stretch of the document; an empty stretch is a place between two characters. */
export interface WordChange {
  readonly span: Span;
  readonly words: string;
}

/**
 * The words of a stretch with their changes, those that reach into it cut at its edges. Digits, letters and per cent signs become
 * half-width, as official documents have them; what falls away takes the comma at its side with it.
 */
export function changedWords(text: string, { start, end }: Span, changes: readonly WordChange[]): string {
  const ordered = [...changes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let words = '';
  let at = start;
  for (const change of ordered) {
    const from = Math.max(change.span.start, start);
    const to = Math.min(change.span.end, end);
    if (from < at || from > end || to < from) continue;
    words += halfWidth(wordsIn(text, { start: at, end: from }));
    words += change.words;
    at = to;
  }
  words += halfWidth(wordsIn(text, { start: at, end }));
  return tidied(words).trim();
}

function halfWidth(words: string): string {
  return words.replace(/[０-９Ａ-Ｚａ-ｚ％]/gu, (sign) => sign.normalize('NFKC'));
}

/** No stop behind a stop, none at the beginning. */
function tidied(words: string): string {
  return words.replace(/^[，、；。：]+/u, '').replace(/[，、；：]+(?=[，、；。：])/gu, '');
}
