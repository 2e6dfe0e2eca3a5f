import { LABEL_RANKS, numberOf, type LabelStyle } from '../outline/labels';
import type { Paragraph } from '../outline/paragraphs';
import { BARE_NUMBER, COLLECTION_HEADINGS, HEADING_WORD, NUMBERED_TITLES, PIECE, undecorated } from './plan-headings';
import { BOILERPLATE } from './plan-words';

/** No heading of a collection is longer. */
const LONGEST_ANNOUNCEMENT = 60;
/** A plan of a collection is at least as long as this; what is shorter is a line of a list. */
const SHORTEST_PLAN = 80;
/** What stands before 篇二 is a plan if it is as long as this, before 篇一 if it is long and numbered: else a collector's preface. */
const SHORTEST_FIRST = 200;
const LONG = 600;

interface Heading {
  readonly at: number;
  readonly words: string;
}

interface Announcement {
  readonly at: number;
  readonly number: number;
}

/** The paragraphs that announce a plan. */
export interface Announced {
  readonly places: readonly number[];
  /** Whether a plan stands before the first of them. */
  readonly afterPlan: boolean;
}

/** Finds what announces plans; a family of headings counts where it numbers 1, 2, 3 … and text follows (a table of contents has none). */
export function announcements(paragraphs: readonly Paragraph[], textOf: (at: number) => string): Announced {
  const headings = headingsAmong(paragraphs, textOf);
  const families = COLLECTION_HEADINGS.map((pattern) => inSequence(headings, pattern));
  const numbered = families.find((found) => found.length >= 2) ?? families.find((found) => isSecond(paragraphs, found));
  const found =
    numbered ??
    pieceAmong(headings) ??
    bareNumbersAmong(paragraphs, textOf) ??
    titlesAmong(paragraphs, textOf, headings);
  return { places: found.map(({ at }) => at), afterPlan: isAfterPlan(paragraphs, found[0]) };
}

/** The short lines that hold a word which some heading of plans is made with. */
function headingsAmong(paragraphs: readonly Paragraph[], textOf: (at: number) => string): readonly Heading[] {
  const found: Heading[] = [];
  for (const [at, { start, end, row }] of paragraphs.entries()) {
    if (end - start > LONGEST_ANNOUNCEMENT || row !== null) continue;
    const words = textOf(at);
    if (HEADING_WORD.test(words)) found.push({ at, words: undecorated(words) });
  }
  return found;
}

function inSequence(headings: readonly Heading[], pattern: RegExp): readonly Announcement[] {
  const found: Announcement[] = [];
  for (const { at, words } of headings) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const number = numberOf(match[1] ?? '');
    const last = found.at(-1);
    if (last !== undefined && number !== 1 && (number <= last.number || number > last.number + 2)) continue;
    if (last?.at === at - 1) found.pop();
    found.push({ at, number });
  }
  return found;
}

/** 第二篇 alone: the first of the two has lost its heading, or has none but its title. */
function isSecond(paragraphs: readonly Paragraph[], found: readonly Announcement[]): boolean {
  const [only] = found;
  if (only?.number !== 2) return false;
  return isAfterPlan(paragraphs, only) && lengthOf(paragraphs.slice(only.at + 1)) >= SHORTEST_PLAN;
}

function pieceAmong(headings: readonly Heading[]): readonly Announcement[] | null {
  const pieces = inSequence(headings, PIECE);
  return pieces.length === 1 ? pieces : null;
}

/** （一） and （二） on lines of their own, behind the words of a collector: plans where nothing else in the text is numbered so. */
function bareNumbersAmong(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
): readonly Announcement[] | null {
  const first = paragraphs.findIndex(({ label }) => label !== null);
  const style = paragraphs[first]?.label?.style;
  if (style === undefined || !BARE_NUMBER.test(textOf(first))) return null;
  if (!paragraphs.slice(0, first).some((_, at) => BOILERPLATE.test(textOf(at)))) return null;
  const numbers: Announcement[] = [];
  for (const [at, { label }] of paragraphs.entries())
    if (label?.style === style) numbers.push({ at, number: label.number });
  const areBare = numbers.every(({ at, number }, i) => number === i + 1 && BARE_NUMBER.test(textOf(at)));
  return areBare && numbers.length >= 2 && bodiesOf(paragraphs, numbers).every(isLongEnough) ? numbers : null;
}

/** The numbered titles that are plans and no sections of one. */
function titlesAmong(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  headings: readonly Heading[],
): readonly Announcement[] {
  for (const pattern of NUMBERED_TITLES) {
    const titles = inSequence(headings, pattern).filter(({ number }, i) => number === i + 1);
    if (areTitlesOfPlans(paragraphs, textOf, titles)) return titles;
  }
  return [];
}

/**
 * 一、学校工作计划 … 二、教务处工作计划: plans where none but a collector speaks before the first, or where each has a numbering of its own that stands as high as
 * the titles.
 */
function areTitlesOfPlans(
  paragraphs: readonly Paragraph[],
  textOf: (at: number) => string,
  titles: readonly Announcement[],
): boolean {
  const [first] = titles;
  if (first === undefined || titles.length < 2) return false;
  const bodies = bodiesOf(paragraphs, titles);
  if (!bodies.every(isLongEnough)) return false;
  const preface = paragraphs.slice(0, first.at).map((_, at) => textOf(at));
  if (preface.some((words) => BOILERPLATE.test(words))) return bodies.some((body) => startsOver(body, 'bullet'));
  const style = paragraphs[first.at]?.label?.style ?? 'number';
  return preface.length === 0
    ? bodies.some((body) => startsOver(body, 'bullet'))
    : bodies.every((body) => startsOver(body, style));
}

/** What stands below each of several announcements. */
function bodiesOf(
  paragraphs: readonly Paragraph[],
  places: readonly Announcement[],
): readonly (readonly Paragraph[])[] {
  return places.map(({ at }, i) => paragraphs.slice(at + 1, places[i + 1]?.at ?? paragraphs.length));
}

function isLongEnough(body: readonly Paragraph[]): boolean {
  return lengthOf(body) >= SHORTEST_PLAN;
}

/** Whether a list of a family, or of one that stands above it, begins in these paragraphs. */
function startsOver(body: readonly Paragraph[], style: LabelStyle): boolean {
  return body.some(
    ({ label, row }) => row === null && label?.number === 1 && LABEL_RANKS[label.style] <= LABEL_RANKS[style],
  );
}

function isAfterPlan(paragraphs: readonly Paragraph[], first: Announcement | undefined): boolean {
  if (first === undefined) return false;
  const before = paragraphs.slice(0, first.at);
  const length = lengthOf(before);
  const labels = before.filter(({ label }) => label !== null).length;
  return first.number === 2
    ? length > SHORTEST_FIRST || (length > SHORTEST_PLAN && labels >= 2)
    : length > LONG && labels >= 3;
}

function lengthOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
}
