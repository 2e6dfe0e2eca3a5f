import { LABEL_RANKS, type Label, type LabelStyle } from '../outline/labels';
import type { Paragraph } from '../outline/paragraphs';
import { PIECE, undecorated } from './plan-headings';
import { ENOUGH, isClosing, isFirstSection, openingScore, prefaceScore } from './plan-speech';
import { BODY_LINE, COPIED_TITLE, isSignature, NOTICE, TITLE, TITLE_SUBJECT, WHOLE_TITLE } from './plan-words';

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
  /** The last label of its outermost family. */
  readonly outermost: { readonly style: LabelStyle; readonly number: number; readonly rank: number } | null;
}

export interface Opening {
  readonly from: number;
  /** Where the plan before ends: before a title line. */
  readonly end: number;
  readonly heading: string | null;
}

/** What shows an opening best, the weakest first. */
const PROOFS = ['numbering', 'item', 'speech', 'ending', 'title'] as const;

/** An opening and what shows it best. */
interface Sign {
  readonly opening: Opening;
  readonly proof: (typeof PROOFS)[number];
}

/** Before a new plan opens, the one before has two items or is as long as this; where a title shows it, half as long. */
const SHORTEST_PLAN = 60;
const LONG_PLAN = 400;
const LONGEST_TITLE = 60;
const LONG_ENOUGH = 40;
/** How many unnumbered paragraphs a plan may begin with. */
const LONGEST_FRONT = 8;
/** How far ahead the next label of a plan's outermost family is looked for. */
const FARTHEST = 120;

/**
 * Whether a new plan opens at `at` or in one of the unnumbered paragraphs behind it: of several that could be its first, the first of those that are shown best.
 * Judged by its own words, the words before it and the numbering after it.
 */
export function openingAt(pages: Pages, progress: Progress, at: number, to: number): Opening | null {
  const { paragraphs } = pages;
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.row !== null || at <= progress.start) return null;
  if (progress.length < SHORTEST_PLAN || (progress.labels < 2 && progress.length < LONG_PLAN)) return null;
  let best = signAt(pages, progress, at, to);
  if (best === null || goesOn(pages, progress, at, to)) return null;
  for (let next = at + 1; next < Math.min(to, at + LONGEST_FRONT) && paragraphs[next]?.label === null; next += 1) {
    const sign = signAt(pages, progress, next, to);
    if (sign !== null && PROOFS.indexOf(sign.proof) > PROOFS.indexOf(best.proof)) best = sign;
  }
  return best.opening;
}

function signAt(pages: Pages, progress: Progress, at: number, to: number): Sign | null {
  const { paragraphs, textOf } = pages;
  const label = paragraphs[at]?.label ?? null;
  if (label !== null && label.style !== 'bullet') return numberedSign(pages, progress, at, label);
  if (isUnderHeading(pages, at)) return null;
  const titled = titledOpening(pages, progress, at, to);
  if (titled !== null) return { opening: titled, proof: 'title' };
  const words = textOf(at);
  const isShort = progress.labels < 2 && progress.length < 2 * LONG_PLAN && openingScore(words) < ENOUGH;
  return label !== null || isShort || isNoOpening(words) ? null : spokenSign(pages, progress, at, to);
}

/** 一、指导思想 behind 五、: the numbering starts over without a word. */
function numberedSign({ textOf }: Pages, { outermost }: Progress, at: number, label: Label): Sign | null {
  if (outermost === null || outermost.number < 3 || !startsOver(label, outermost.rank)) return null;
  const isEnded = endsPlan(textOf(at - 1));
  if (!isEnded && !isFirstSection(textOf(at).slice(label.length))) return null;
  return { opening: { from: at, end: at, heading: null }, proof: isEnded ? 'ending' : 'numbering' };
}

function titledOpening(pages: Pages, { outermost }: Progress, at: number, to: number): Opening | null {
  const { textOf } = pages;
  const words = textOf(at);
  if (words.length > LONGEST_TITLE) return null;
  const isSplit = BODY_LINE.test(words) && TITLE.test(textOf(at + 1));
  const title = isSplit ? words + textOf(at + 1) : undecorated(words);
  const isWhole = WHOLE_TITLE.test(title);
  if (!NOTICE.test(title) && !(TITLE.test(title) && (isWhole || TITLE_SUBJECT.test(title)))) return null;
  const body = titleAt(pages, at, to);
  if (body >= to || body <= at) return null;
  const next = firstLabel(pages, body, to);
  const restarts = next?.number === 1;
  const opens =
    openingScore(textOf(body)) > 0 ||
    (isWhole && prefaceScore(textOf(body)) > 0) ||
    (next !== null && startsOver(next, outermost?.rank ?? LABEL_RANKS.han)) ||
    (restarts && isWhole && TITLE_SUBJECT.test(title)) ||
    COPIED_TITLE.test(title);
  return opens ? { from: body, end: at, heading: title } : null;
}

/** An opening that words alone show: its own, those before it, and the numbering behind it. */
function spokenSign(pages: Pages, { outermost }: Progress, at: number, to: number): Sign | null {
  const { paragraphs, textOf } = pages;
  const words = textOf(at);
  const isEnded = endsPlan(textOf(at - 1));
  const next = firstLabel(pages, at + 1, to);
  const restarts = next?.number === 1;
  const speech = openingScore(words) + (restarts ? prefaceScore(words) : 0);
  let weight = speech + (isEnded ? 2 : 0);
  if (restarts && words.length > LONG_ENOUGH) weight += 1;
  if (restarts && outermost !== null && startsOver(next, outermost.rank))
    weight += weightOfNumbering(next, outermost, speech > 0 || words.length > LONG_ENOUGH);
  if (weight < ENOUGH) return null;
  const isBehindItem = paragraphs[at - 1]?.label != null;
  const proof = isEnded ? 'ending' : speech > 0 ? 'speech' : isBehindItem ? 'item' : 'numbering';
  return { opening: { from: at, end: at, heading: null }, proof };
}

/** An annex and a closing appeal are the end of a plan. */
function isNoOpening(words: string): boolean {
  return ANNEX.test(words) || isClosing(words);
}

/** How much it speaks for an opening that a list begins which stands as high as all before it: most behind a 三、 of the plan before. `isFront` says whether the words could be the first of a plan. */
function weightOfNumbering({ style }: Label, outermost: NonNullable<Progress['outermost']>, isFront: boolean): number {
  const isOfSections = LABEL_RANKS[style] <= LABEL_RANKS.han;
  if (outermost.number < 3) return outermost.number === 2 && isOfSections ? 1 : 0;
  return isOfSections && isFront ? 2 : 1;
}

/** A closing appeal, a date or a rule across the page. */
function endsPlan(words: string): boolean {
  return isClosing(words) || isSignature(words) || RULE.test(words);
}

/** Whether a list begins that stands as high as all that came before it. */
function startsOver({ style, number }: Label, rank: number): boolean {
  return number === 1 && LABEL_RANKS[style] <= rank && LABEL_RANKS[style] <= LABEL_RANKS.number;
}

/** The words right below a bare heading are that heading's text, numbered or not. */
function isUnderHeading({ paragraphs, textOf }: Pages, at: number): boolean {
  const words = textOf(at - 1);
  if (RULE.test(words)) return false;
  return paragraphs[at - 1]?.label != null
    ? words.length <= 30 && !/[。；！]/u.test(words)
    : BARE_TITLE.test(words) && !BODY_LINE.test(words);
}

/** Whether the plan's own numbering goes on behind `at`: 四、 was its last, 五、 is the next of its family. */
function goesOn({ paragraphs }: Pages, { outermost }: Progress, at: number, to: number): boolean {
  if (outermost === null || outermost.number === 0) return false;
  for (let i = at; i < Math.min(to, at + FARTHEST); i += 1) {
    const label = paragraphs[i]?.row == null ? paragraphs[i]?.label : null;
    if (label?.style === outermost.style) return label.number === outermost.number + 1;
    if (label?.number === 1 && LABEL_RANKS[label.style] < outermost.rank) return false;
  }
  return false;
}

function firstLabel({ paragraphs }: Pages, from: number, to: number): Label | null {
  for (let at = from; at < Math.min(to, from + LONGEST_FRONT); at += 1) {
    const label = paragraphs[at]?.label;
    if (label !== null && label !== undefined) return label;
  }
  return null;
}

/** Where the text after a title line (and the document number, the date or the addressees under it) begins; `at` itself where no title stands. */
export function titleAt({ paragraphs, textOf }: Pages, at: number, to: number): number {
  let body = at;
  while (
    body < to - 1 &&
    body < at + 4 &&
    isUnlabelled(paragraphs[body]) &&
    isTitlePart(textOf(body), body === at, textOf(body + 1))
  )
    body += 1;
  return body;
}

/** 附：…, 另附三条纪律：. */
const ANNEX = /^另?附/u;
/** ——————, * * *: a line across the page. */
const RULE = /^[-*=_~·•◆●★☆#]{3,}$/u;
/** 组织机构: a section whose number was never printed. */
const BARE_TITLE = /^(?!.*(?:计划|方案|要点|打算|20..)$)[\u4e00-\u9fff“”、]{2,12}$/u;
/** 各乡镇卫生院、各托幼机构： */
const ADDRESSEES = /^[^。；]{0,20}各[^。；]{2,60}：$/u;

/** ●县图书馆工作计划 is no item. */
function isUnlabelled(paragraph: Paragraph | undefined): boolean {
  return paragraph?.label == null || paragraph.label.style === 'bullet';
}

function isTitlePart(words: string, first: boolean, next: string): boolean {
  if (!first && ADDRESSEES.test(words)) return true;
  if (words.length > LONGEST_TITLE) return false;
  const plain = undecorated(words);
  if (TITLE.test(plain) || NOTICE.test(plain) || PIECE.test(plain) || isSignature(words)) return true;
  if (first && BODY_LINE.test(words) && next.length <= LONGEST_TITLE && TITLE.test(next)) return true;
  return first
    ? /^[^，。；！？：]{2,30}(?:关于|20..年|文件)[^，。；！？：]{0,30}$/u.test(words)
    : /^[^，。；！？]{0,20}[〔[(（]\d{4}[〕\])）][^，。]{0,10}号$|^[(（][^)）]{2,30}[)）]$/u.test(words);
}
