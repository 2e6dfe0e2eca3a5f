import type { NormalText } from './normalize';
import type { Paragraph } from './paragraphs';
import { numberOf } from './labels';
import {
  BOILERPLATE,
  CLOSING,
  COLLECTION_HEADINGS,
  COPIED_TITLE,
  isSignature,
  openingScore,
  TITLE,
  TITLE_SUBJECT,
} from './plan-words';

/** A plan as a run of paragraphs, `from` inclusive, `to` exclusive. */
export interface PlanRange {
  readonly from: number;
  readonly to: number;
  readonly heading: string | null;
}

/** Finds the plans of a document: announced (篇一, 第二篇, a title line) or following each other without a word. */
export function planRanges(normal: NormalText, paragraphs: readonly Paragraph[]): readonly PlanRange[] {
  const textOf = (at: number) => {
    const paragraph = paragraphs[at];
    return paragraph === undefined
      ? ''
      : normal.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
  };
  const announced = announcements(paragraphs, textOf);
  const ranges: PlanRange[] = [];
  for (const [i, from] of (announced.length === 0 ? [-1] : announced).entries()) {
    const to = announced[i + 1] ?? paragraphs.length;
    ranges.push(...splitUnannounced(paragraphs, textOf, from, to));
  }
  const [first] = announced;
  if (first !== undefined && isPlanBefore(paragraphs, first))
    ranges.unshift(...splitUnannounced(paragraphs, textOf, -1, first));
  return ranges;
}

/** Text before 篇一 is a collector's preface unless it is itself long and numbered. */
function isPlanBefore(paragraphs: readonly Paragraph[], first: number): boolean {
  const before = paragraphs.slice(0, first);
  const length = before.reduce((sum, paragraph) => sum + paragraph.end - paragraph.start, 0);
  return length > 600 && before.filter((paragraph) => paragraph.label !== null).length >= 3;
}

/** The paragraphs that announce a plan; a family of headings counts where it numbers 1, 2, 3 … and text follows (a table of contents has none). */
function announcements(paragraphs: readonly Paragraph[], textOf: (at: number) => string): readonly number[] {
  for (const pattern of COLLECTION_HEADINGS) {
    const found: number[] = [];
    let expected = 1;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (paragraph.end - paragraph.start > 60 || paragraph.row !== null) continue;
      const match = pattern.exec(textOf(at));
      if (match === null) continue;
      const number = numberOf(match[1] ?? '');
      if (number !== expected && number !== 1 && found.length > 0 && number !== expected + 1) continue;
      if (found.at(-1) === at - 1) found.pop();
      found.push(at);
      expected = number + 1;
    }
    if (found.length >= 2 || (found.length === 1 && pattern === COLLECTION_HEADINGS[0])) return found;
  }
  return [];
}

/** Splits what stands between two announcements where a new plan opens without one. `heading` is the announcing paragraph or -1. */
function splitUnannounced(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  heading: number,
  to: number,
): readonly PlanRange[] {
  let start = heading + 1;
  start = skipPreface(textOf, start, to);
  let title = heading < 0 ? null : textOf(heading);
  const titled = titleAt(paragraphs, textOf, start, to);
  if (titled > start) {
    title ??= textOf(start);
    start = titled;
  }
  if (start >= to) return [];
  const ranges: PlanRange[] = [];
  const state = { topNumber: 0, labels: 0, length: 0 };
  for (let at = start; at < to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (at > start && state.length > 60 && (state.labels >= 2 || state.length > 800)) {
      const opening = openingAt(paragraphs, textOf, start, at, to, state.topNumber);
      if (opening !== null) {
        ranges.push({ from: start, to: opening.end, heading: title });
        title = opening.heading;
        start = opening.from;
        at = Math.max(at, start);
        Object.assign(state, { topNumber: 0, labels: 0, length: 0 });
      }
    }
    const here = paragraphs[at];
    if (here === undefined) break;
    state.length += here.end - here.start;
    if (here.label !== null && here.row === null) {
      state.labels += 1;
      if (here.label.style === 'han' || here.label.style === 'chapter') state.topNumber = here.label.number;
    }
  }
  ranges.push({ from: start, to, heading: title });
  return ranges;
}

interface Opening {
  readonly from: number;
  /** Where the plan before ends: before a title line. */
  readonly end: number;
  readonly heading: string | null;
}

/** Whether a new plan opens at `at`, judged by its own words, the words before it and the numbering after it. */
function openingAt(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  start: number,
  at: number,
  to: number,
  topNumber: number,
): Opening | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.row !== null) return null;
  const words = textOf(at);
  if (paragraph.label !== null) {
    const restarts = paragraph.label.number === 1 && paragraph.label.style === 'han' && topNumber >= 3;
    return restarts && isSignature(textOf(at - 1)) ? { from: at, end: at, heading: null } : null;
  }
  const next = firstLabel(paragraphs, at + 1, to);
  const restarts = next !== null && next.number === 1;
  if (words.length <= 45 && TITLE.test(words) && TITLE_SUBJECT.test(words)) {
    const body = titleAt(paragraphs, textOf, at, to);
    const opens =
      body < to &&
      (openingScore(textOf(body)) > 0 ||
        (restarts && (next.style === 'han' || next.style === 'chapter')) ||
        COPIED_TITLE.test(words));
    return opens && body > at ? { from: body, end: at, heading: words } : null;
  }
  if (CLOSING.test(words)) return null;
  let score = openingScore(words);
  const before = textOf(at - 1);
  if (CLOSING.test(before) || isSignature(before)) score += 2;
  if (restarts && words.length > 40) score += 1;
  const topRestarts = restarts && (next.style === 'han' || next.style === 'chapter') && topNumber >= 3;
  if (topRestarts) score += words.length > 50 ? 2 : 1;
  return score >= 3 && at > start ? { from: at, end: at, heading: null } : null;
}

function firstLabel(paragraphs: readonly Paragraph[], from: number, to: number) {
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    const label = paragraphs[at]?.label;
    if (label !== null && label !== undefined) return label;
  }
  return null;
}

/** Where the text after a title line (and the document number or the date under it) begins; `at` itself where no title stands. */
function titleAt(paragraphs: readonly Paragraph[], textOf: (at: number) => string, at: number, to: number): number {
  let body = at;
  while (body < to - 1 && body < at + 4 && paragraphs[body]?.label === null && isTitlePart(textOf(body), body === at))
    body += 1;
  return body;
}

function isTitlePart(words: string, first: boolean): boolean {
  if (words.length > 45) return false;
  if (TITLE.test(words) || isSignature(words)) return true;
  return first
    ? /^[^，。；！？：]{2,30}(?:关于|20..年|文件)[^，。；！？：]{0,30}$/u.test(words)
    : /^[^，。；！？]{0,20}[〔[(（]\d{4}[〕\])）][^，。]{0,10}号$|^[(（][^)）]{2,30}[)）]$/u.test(words);
}

function skipPreface(textOf: (at: number) => string, from: number, to: number): number {
  let start = from;
  for (let at = from; at < Math.min(to, from + 6); at += 1) if (BOILERPLATE.test(textOf(at))) start = at + 1;
  return start;
}
