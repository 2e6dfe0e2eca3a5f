import { announcements } from './plans/announcements';
import { LABEL_RANKS } from './outline/labels';
import type { NormalText } from './normalize';
import type { Paragraph } from './outline/paragraphs';
import { skipContents, skipLetter } from './plans/plan-fronts';
import { openingAt, titleAt, type Pages, type Progress } from './plans/plan-openings';
import { BOILERPLATE, CHROME, TAIL_CHROME, TITLE } from './plans/plan-words';

/** A plan as a run of paragraphs, `from` inclusive, `to` exclusive. */
export interface PlanRange {
  readonly from: number;
  readonly to: number;
  /** The line that announces it: 篇一, or its title where nothing else does. */
  readonly heading: string | null;
  /** The title line below such an announcement, or null. */
  readonly title: string | null;
  /** What stands in brackets below that title: （2026年度）; '' where nothing does. */
  readonly subtitle: string;
}

/** How many paragraphs at either end of a plan are asked whether the site or the collector wrote them. */
const PREFACE = 6;
const TAIL = 24;
/** What a site prints below a text are short lines. */
const LONGEST_CHROME = 60;

/** 学校工作计划(汇总6篇): the title of the whole page. */
const OF_A_COLLECTION = /[\d一二三四五六七八九十]篇[)）】]?$/u;

/** 一是…；二是…: a list inside a paragraph. */
const INLINE_LIST = /[。；：](?:二是|\(二\)|\(2\)|②|⑵)/u;

/** Finds the plans of a document: announced (篇一, 第二篇, a title line) or following each other without a word. */
export function planRanges(normal: NormalText, paragraphs: readonly Paragraph[]): readonly PlanRange[] {
  const textOf = (at: number) => {
    const paragraph = paragraphs[at];
    return paragraph === undefined
      ? ''
      : normal.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
  };
  const pages: Pages = { paragraphs, textOf };
  const { places, afterPlan } = announcements(paragraphs, textOf);
  const starts = afterPlan || places.length === 0 ? [-1, ...places] : places;
  return starts.flatMap((from, i) => {
    const to = starts[i + 1] ?? paragraphs.length;
    return splitUnannounced(pages, from, withoutTail(textOf, from + 1, to));
  });
}

/** Splits what stands between two announcements where a new plan opens without one. `announcement` is the announcing paragraph or -1. */
function splitUnannounced(pages: Pages, announcement: number, to: number): readonly PlanRange[] {
  const { paragraphs, textOf } = pages;
  let start = skipContents(pages, skipLetter(pages, skipPreface(textOf, announcement + 1, to), to), to);
  let heading = announcement < 0 ? titleAmong(textOf, start) : textOf(announcement);
  let title: string | null = null;
  let subtitle = '';
  const titled = titleAt(pages, start, to);
  if (titled > start) {
    title = titleFrom(textOf, start, titled);
    subtitle = subtitleAmong(textOf, start, titled);
    heading ??= title;
    start = skipContents(pages, skipChrome(textOf, titled, to), to);
  }
  if (start >= to) return [];
  const ranges: PlanRange[] = [];
  let progress = unread(start);
  for (let at = start; at < to; at += 1) {
    const opening = openingAt(pages, progress, at, to);
    if (opening !== null) {
      ranges.push({ from: start, to: opening.end, heading, title, subtitle });
      heading = opening.heading;
      title = null;
      subtitle = '';
      start = opening.from;
      at = Math.max(at, start);
      progress = unread(start);
    }
    const here = paragraphs[at];
    if (here === undefined) break;
    progress = goneOn(progress, here, textOf(at));
  }
  ranges.push({ from: start, to, heading, title, subtitle });
  return ranges;
}

function unread(start: number): Progress {
  return { start, length: 0, labels: 0, outermost: null };
}

function goneOn(progress: Progress, { start, end, label, row }: Paragraph, words: string): Progress {
  const { start: from, outermost } = progress;
  const labels = progress.labels + (INLINE_LIST.test(words) ? 2 : 0);
  const length = progress.length + end - start;
  if (label === null || row !== null) return { start: from, length, labels, outermost };
  const { style, number } = label;
  const isOutermost = outermost === null || outermost.rank >= LABEL_RANKS[style];
  return {
    start: from,
    length,
    labels: labels + 1,
    outermost: isOutermost ? { style, number, rank: LABEL_RANKS[style] } : outermost,
  };
}

function skipPreface(textOf: (at: number) => string, from: number, to: number): number {
  let start = from;
  let onlyLines = true;
  for (let at = from; at < Math.min(to, from + PREFACE); at += 1) {
    const words = textOf(at);
    onlyLines &&= words.length <= LONGEST_CHROME;
    if (BOILERPLATE.test(words) || (onlyLines && CHROME.test(words))) start = at + 1;
  }
  return start;
}

function skipChrome(textOf: (at: number) => string, from: number, to: number): number {
  let at = from;
  while (at < to - 1 && textOf(at).length <= LONGEST_CHROME && CHROME.test(textOf(at))) at += 1;
  return at;
}

/** The title line among the skipped paragraphs before a plan, or null. */
function titleAmong(textOf: (at: number) => string, start: number): string | null {
  for (let at = Math.max(0, start - PREFACE); at < start; at += 1) {
    const words = textOf(at);
    if (words.length <= 45 && TITLE.test(words) && !OF_A_COLLECTION.test(words)) return words;
  }
  return null;
}

/** Title lines in one: the body over 2026年工作计划. */
function titleFrom(textOf: (at: number) => string, from: number, to: number): string {
  const first = textOf(from);
  const second = from + 1 < to ? textOf(from + 1) : '';
  return !TITLE.test(first) && TITLE.test(second) ? first + second : first;
}

function subtitleAmong(textOf: (at: number) => string, from: number, to: number): string {
  for (let at = from + 1; at < to; at += 1) if (/^[(（].*[)）]$/u.test(textOf(at))) return textOf(at);
  return '';
}

/** Where a plan ends before the links and lists that a site prints below it. */
function withoutTail(textOf: (at: number) => string, from: number, to: number): number {
  for (let at = Math.max(from + 1, to - TAIL); at < to; at += 1) {
    const words = textOf(at);
    if (words.length <= 2 * LONGEST_CHROME && TAIL_CHROME.test(words) && isChromeOnly(textOf, at + 1, to)) return at;
  }
  return to;
}

function isChromeOnly(textOf: (at: number) => string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const words = textOf(at);
    if (words.length > LONGEST_CHROME && !TAIL_CHROME.test(words) && !BOILERPLATE.test(words)) return false;
  }
  return true;
}
