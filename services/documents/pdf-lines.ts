import type { PdfWord } from './pdf-page';

/** Words that stand side by side without a gap to speak of. `y` is the base line, `right` where the last word ends. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly words: readonly PdfWord[];
}

/** In parts of the type size: words on one base line, words that belong together, a space between Latin words. */
const SAME_BASE = 0.4;
const GAP = 1.6;
const LATIN_SPACE = 0.15;
const RAISED_SIZE = 0.8;
const REFERENCE = /^[[〔【(（]?[\d①-⑳*※†‡]{1,3}[\]〕】)）]?$/u;
const LATIN_END = /[A-Za-z\d,.;:%)]$/u;
const LATIN_START = /^[A-Za-z\d(]/u;

/** The words of a page as stretches of lines, from top to bottom and left to right; two stretches of one line have a gap between them. */
export function linesOf(words: readonly PdfWord[]): readonly PdfLine[] {
  const rows: PdfWord[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const isSame = first !== undefined && Math.abs(first.y - word.y) <= SAME_BASE * Math.min(first.size, word.size);
    if (row !== undefined && isSame) row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => stretches(row.sort((a, b) => a.x - b.x)));
}

function stretches(row: readonly PdfWord[]): readonly PdfLine[] {
  const groups: PdfWord[][] = [];
  for (const word of row) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group === undefined ||
      last === undefined ||
      word.x - (last.x + last.width) > GAP * Math.max(last.size, word.size)
    )
      groups.push([word]);
    // Bold type is sometimes set by printing it twice.
    else if (word.text !== last.text || Math.abs(word.x - last.x) > LATIN_SPACE * word.size) group.push(word);
  }
  return groups.map(lineOf);
}

function lineOf(words: readonly PdfWord[]): PdfLine {
  const [first] = words;
  const last = words.at(-1);
  let text = '';
  let before: PdfWord | undefined;
  for (const word of words) {
    const gap = before === undefined ? 0 : word.x - (before.x + before.width);
    const isSpaced = gap > LATIN_SPACE * word.size && LATIN_END.test(text) && LATIN_START.test(word.text);
    text += (isSpaced ? ' ' : '') + word.text;
    before = word;
  }
  return {
    text,
    x: first?.x ?? 0,
    right: last === undefined ? 0 : last.x + last.width,
    y: first?.y ?? 0,
    size: mainSize(words),
    words,
  };
}

/** The size that most of the characters have. */
export function mainSize(words: readonly { readonly text: string; readonly size: number }[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of words) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0] as const)[0];
}

/** The usual distance from line to line. */
export function pitchOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).flatMap((line, at) => {
    const step = line.y - (lines[at]?.y ?? 0);
    return step > line.size * 0.5 ? [step] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? Infinity;
}

/** The words without the small raised numbers that refer to notes, and how many of these there are. */
export function withoutReferences(words: readonly PdfWord[]): {
  readonly words: readonly PdfWord[];
  readonly references: number;
} {
  const kept = words.filter((word) => !isReference(word, words));
  return { words: kept, references: words.length - kept.length };
}

function isReference(word: PdfWord, words: readonly PdfWord[]): boolean {
  if (!REFERENCE.test(word.text)) return false;
  return words.some((other) => {
    const touches = Math.abs(other.x + other.width - word.x) <= 0.3 * other.size;
    const raised = other.y - word.y;
    return word.size <= RAISED_SIZE * other.size && touches && raised > 0.2 * other.size && raised < other.size;
  });
}
