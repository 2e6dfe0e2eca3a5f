import type { Span } from '#domain/shared/span';

const CLAUSE_ENDS = /[，。；：！？,;:!?\n]/u;
const LABEL =
  /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]?[、.．]|^[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|^[①-⑳]/u;
/** What is longer is not shown whole. */
const LONGEST = 120;

/** The clause of a sentence in which a stretch stands, without white space and without the label that opens it. Both are spans of the document's text. */
export function clauseAround(text: string, sentence: Span, at: Span): string {
  let start = at.start;
  let end = at.end;
  while (start > Math.max(sentence.start, at.start - LONGEST) && !CLAUSE_ENDS.test(text.charAt(start - 1))) start -= 1;
  while (end < Math.min(sentence.end, at.end + LONGEST) && !CLAUSE_ENDS.test(text.charAt(end))) end += 1;
  return bare(text.slice(start, end)).replace(LABEL, '');
}

/** A stretch of the text without white space. */
export function bare(words: string): string {
  return words.replace(/\s+/gu, '');
}
