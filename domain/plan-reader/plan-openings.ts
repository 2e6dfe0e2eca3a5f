import type { Label, LabelStyle } from './labels';
import type { Paragraph } from './paragraphs';
import {
  BODY_LINE,
  CLOSING,
  COPIED_TITLE,
  isSignature,
  openingScore,
  PIECE,
  TITLE,
  TITLE_SUBJECT,
  WHOLE_TITLE,
} from './plan-words';

/** A document's paragraphs and their words. */
export interface Pages {
  readonly paragraphs: readonly Paragraph[];
  readonly textOf: (at: number) => string;
}

/** What was read of the plan that is open. */
export interface Progress {
  readonly start: number;
  readonly length: number;
  readonly labels: number;
  /** The last 一、 or 第一章 of it, 0 before the first. */
  readonly topNumber: number;
  /** The last label of its outermost family. */
  readonly outermost: { readonly style: LabelStyle; readonly number: number; readonly rank: number } | null;
}

export interface Opening {
  readonly from: number;
  /** Where the plan before ends: before a title line. */
  readonly end: number;
  readonly heading: string | null;
}

const LONGEST_TITLE = 45;
/** How far ahead the next label of a plan's outermost family is looked for. */
const FARTHEST = 120;

/** Whether a new plan opens at `at`, judged by its own words, the words before it and the numbering after it. */
export function openingAt(pages: Pages, progress: Progress, at: number, to: number): Opening | null {
  const { paragraphs, textOf } = pages;
  const paragraph = paragraphs[at];
  const isLong = progress.length > 60 && (progress.labels >= 2 || progress.length > 800);
  if (paragraph === undefined || paragraph.row !== null || at <= progress.start || !isLong) return null;
  const { label } = paragraph;
  if (label !== null) {
    const restarts = label.number === 1 && label.style === 'han' && progress.topNumber >= 3;
    return restarts && isSignature(textOf(at - 1)) ? { from: at, end: at, heading: null } : null;
  }
  const opening = titledOpening(pages, progress, at, to) ?? spokenOpening(pages, progress, at, to);
  return opening === null || isUnderHeading(pages, at) || goesOn(pages, progress, at, to) ? null : opening;
}

function titledOpening(pages: Pages, { topNumber }: Progress, at: number, to: number): Opening | null {
  const { textOf } = pages;
  const words = textOf(at);
  if (words.length > LONGEST_TITLE) return null;
  const isSplit = BODY_LINE.test(words) && TITLE.test(textOf(at + 1));
  const title = isSplit ? words + textOf(at + 1) : words;
  if (!TITLE.test(title) || !TITLE_SUBJECT.test(title)) return null;
  const body = titleAt(pages, at, to);
  if (body >= to || body <= at) return null;
  const next = firstLabel(pages, at + 1, to);
  const restarts = next?.number === 1;
  const opens =
    openingScore(textOf(body)) > 0 ||
    (restarts && (next.style === 'han' || next.style === 'chapter')) ||
    (restarts && topNumber >= 2 && WHOLE_TITLE.test(title)) ||
    COPIED_TITLE.test(title);
  return opens ? { from: body, end: at, heading: title } : null;
}

function spokenOpening(pages: Pages, { topNumber }: Progress, at: number, to: number): Opening | null {
  const { textOf } = pages;
  const words = textOf(at);
  if (CLOSING.test(words)) return null;
  const next = firstLabel(pages, at + 1, to);
  const restarts = next?.number === 1;
  let score = openingScore(words);
  const before = textOf(at - 1);
  if (CLOSING.test(before) || isSignature(before)) score += 2;
  if (restarts && words.length > 40) score += 1;
  const topRestarts = restarts && (next.style === 'han' || next.style === 'chapter') && topNumber >= 3;
  if (topRestarts) score += words.length > 50 ? 2 : 1;
  return score >= 3 ? { from: at, end: at, heading: null } : null;
}

/** The words right below a bare heading are that heading's text. */
function isUnderHeading({ paragraphs, textOf }: Pages, at: number): boolean {
  const words = textOf(at - 1);
  return paragraphs[at - 1]?.label != null && words.length <= 30 && !/[。；！]/u.test(words);
}

/** Whether the plan's own numbering goes on behind `at`: 四、 was its last, 五、 is the next of its family. */
function goesOn({ paragraphs }: Pages, { outermost }: Progress, at: number, to: number): boolean {
  if (outermost === null || outermost.number === 0) return false;
  for (let i = at; i < Math.min(to, at + FARTHEST); i += 1) {
    const label = paragraphs[i]?.row == null ? paragraphs[i]?.label : null;
    if (label?.style === outermost.style) return label.number === outermost.number + 1;
  }
  return false;
}

function firstLabel({ paragraphs }: Pages, from: number, to: number): Label | null {
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    const label = paragraphs[at]?.label;
    if (label !== null && label !== undefined) return label;
  }
  return null;
}

/** Where the text after a title line (and the document number or the date under it) begins; `at` itself where no title stands. */
export function titleAt({ paragraphs, textOf }: Pages, at: number, to: number): number {
  let body = at;
  while (
    body < to - 1 &&
    body < at + 4 &&
    paragraphs[body]?.label === null &&
    isTitlePart(textOf(body), body === at, textOf(body + 1))
  )
    body += 1;
  return body;
}

function isTitlePart(words: string, first: boolean, next: string): boolean {
  if (words.length > LONGEST_TITLE) return false;
  if (TITLE.test(words) || PIECE.test(words) || isSignature(words)) return true;
  if (first && BODY_LINE.test(words) && next.length <= LONGEST_TITLE && TITLE.test(next)) return true;
  return first
    ? /^[^，。；！？：]{2,30}(?:关于|20..年|文件)[^，。；！？：]{0,30}$/u.test(words)
    : /^[^，。；！？]{0,20}[〔[(（]\d{4}[〕\])）][^，。]{0,10}号$|^[(（][^)）]{2,30}[)）]$/u.test(words);
}
