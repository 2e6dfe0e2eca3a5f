import { numberOf } from './labels';
import type { Paragraph } from './paragraphs';
import { BOILERPLATE, COLLECTION_HEADINGS, HEADING_WORD, NUMBERED_TITLE } from './plan-words';

/** No heading of a collection is longer. */
const LONGEST_ANNOUNCEMENT = 60;
/** A plan of a collection is at least as long as this; what is shorter is a line of a list. */
const SHORTEST_PLAN = 80;

/** The paragraphs that announce a plan; a family of headings counts where it numbers 1, 2, 3 … and text follows (a table of contents has none). */
export function announcements(paragraphs: readonly Paragraph[], textOf: (at: number) => string): readonly number[] {
  const headings = headingsAmong(paragraphs, textOf);
  const families = COLLECTION_HEADINGS.map((pattern) => inSequence(headings, pattern));
  const several = families.find((found) => found.length >= 2);
  if (several !== undefined) return several;
  const [piece = []] = families;
  if (piece.length === 1) return piece;
  const titles = inSequence(headings, NUMBERED_TITLE);
  return areTitlesOfPlans(paragraphs, textOf, titles) ? titles : [];
}

/** The short lines that hold a word which some heading of plans is made with, by the index of their paragraph. */
function headingsAmong(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
): readonly (readonly [at: number, words: string])[] {
  const found: [number, string][] = [];
  for (const [at, { start, end, row }] of paragraphs.entries()) {
    if (end - start > LONGEST_ANNOUNCEMENT || row !== null) continue;
    const words = textOf(at);
    if (HEADING_WORD.test(words)) found.push([at, words]);
  }
  return found;
}

function inSequence(headings: readonly (readonly [at: number, words: string])[], pattern: RegExp): readonly number[] {
  const found: number[] = [];
  let expected = 1;
  for (const [at, words] of headings) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const number = numberOf(match[1] ?? '');
    if (number !== expected && number !== 1 && found.length > 0 && number !== expected + 1) continue;
    if (found.at(-1) === at - 1) found.pop();
    found.push(at);
    expected = number + 1;
  }
  return found;
}

/** 一、学校工作计划 … 二、教务处工作计划: plans only where nothing but a collector speaks before the first, and each has a numbering of its own. */
function areTitlesOfPlans(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  titles: readonly number[],
): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2) return false;
  const preface = paragraphs.slice(0, first).map((_, at) => textOf(at));
  if (preface.length > 0 && !preface.some((words) => BOILERPLATE.test(words))) return false;
  return titles.every((at, i) => {
    const body = paragraphs.slice(at + 1, titles[i + 1] ?? paragraphs.length);
    const length = body.reduce((sum, { start, end }) => sum + end - start, 0);
    return length >= SHORTEST_PLAN && body.some(({ label }) => label?.number === 1);
  });
}

/** Text before 篇一 is a collector's preface unless it is itself long and numbered. */
export function isPlanBefore(paragraphs: readonly Paragraph[], first: number): boolean {
  const before = paragraphs.slice(0, first);
  const length = before.reduce((sum, paragraph) => sum + paragraph.end - paragraph.start, 0);
  return length > 600 && before.filter((paragraph) => paragraph.label !== null).length >= 3;
}
