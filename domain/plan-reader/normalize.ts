import type { Span } from '#domain/shared/span';
import { characterSet } from './expressions/character-set';
import { withoutRadicals } from './han-radicals';
import { SIMPLIFIED } from './traditional';

/** A stretch of the normalised text: `end` exclusive. */
export interface Line extends Span {
  /** The cells of a table row (split by | or tabs), empty ones too, or null for a line of text. */
  readonly cells: readonly Span[] | null;
  /** The cells of a line that says something in one of them only: a row where a table is open, a line of text elsewhere. */
  readonly sparse: readonly Span[] | null;
}

/** A document without white space in a uniform spelling, one character for each original one, and the way back. */
export interface NormalText {
  readonly text: string;
  /** The original offset of each normalised character. */
  readonly offsets: Uint32Array;
  readonly lines: readonly Line[];
}

/** Radicals, and forms kept for compatibility: text copied from a PDF has them for characters. */
const LOOKALIKES = [[0x2e80, 0x2fdf], [0xf900, 0xfaff]] as const; // prettier-ignore
const SPELLINGS = buildSpellings();
const LINE_ENDS = new Set([10, 11, 12, 13, 0x85, 0x2028, 0x2029]);
/** A tab alone before or behind a line is room, two and more may be empty cells. */
const FEWEST_TABBED = 3;
const TAB = 9;
const BAR = 124;
const COMMA = 44;
const POINT = 46;
const CHINESE_COMMA = 0xff0c;
const CHINESE_STOP = 0x3002;
/** What a sentence ends with that is no numeral of a label and names no part of a plan. */
const WORD_END = /[\u3400-\u9fff”》%％](?<![一二三四五六七八九十百〇零章节条款步段编分])/u;
/** The next sentence, or the end of the line. White space between is looked through so far. */
const SENTENCE_START = /^[ \t\u3000\u00a0]*(?:$|[\n\r\u2028\u2029\u3400-\u9fff“《(（①-⑳\d０-９])/u;
const WIDEST_GAP = 8;
const DASH = 45;
const ORDINAL = '第'.charCodeAt(0);
const PAGE_MARK =
  /(?:[-—–－─]{1,2}[ \u3000]*[\d０-９]{1,4}[ \u3000]*[-—–－─]{1,2}|第[ \u3000]*[\d０-９]{1,4}[ \u3000]*页(?:[ \u3000，,/]*共[ \u3000]*[\d０-９]{1,4}[ \u3000]*页)?)[ \t\u3000]*(?=[\r\n\f]|$)/uy;
const LABEL_CELL = /^(?:[-•●◆■▪·※]?(?:[(（]?[\d一二三四五六七八九十]{1,4}[、.)）]+|[①-⑳⑴-⒇⒈-⒛])|[-•●◆■▪·※])$/u;

/** By their codes: half-width digits, letters and brackets; full-width Chinese stops; one dash, one wave; simplified characters for traditional; 0 for white space. */
function buildSpellings(): ReadonlyMap<number, number> {
  const spellings = new Map<number, number>();
  for (let code = 0xff01; code <= 0xff5e; code += 1)
    if (!'；：！？，'.includes(String.fromCharCode(code))) spellings.set(code, code - 0xfee0);
  const set = (from: string, to: string) => {
    for (const char of from) spellings.set(char.charCodeAt(0), to.charCodeAt(0));
  };
  set(';﹔', '；');
  set(':﹕', '：');
  set('!', '！');
  set('?', '？');
  set('﹐', '，');
  set('｡', '。');
  set('—–‐‑‒―－−─━', '-');
  set('～〜∽∼', '~');
  set('﹪', '%');
  set('≧⩾', '≥');
  set('≦⩽', '≤');
  set('﹙', '(');
  set('﹚', ')');
  for (const [traditional, simplified] of SIMPLIFIED) set(traditional, simplified);
  for (const code of [127, 0xa0, 0x85, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x200c, 0x200d, 0x2060])
    spellings.set(code, 0);
  for (let code = 0; code <= 32; code += 1) spellings.set(code, 0);
  for (let code = 0x2000; code <= 0x200b; code += 1) spellings.set(code, 0);
  return spellings;
}

/** The code of what stands for a character in the normal spelling. */
function spellingOf(code: number): number {
  const spelled = SPELLINGS.get(code);
  if (spelled !== undefined) return spelled;
  const isLookalike = LOOKALIKES.some(([first, last]) => code >= first && code <= last);
  return isLookalike ? withoutRadicals(String.fromCharCode(code)).charCodeAt(0) : code;
}

/** What is not simply taken over. Most characters are asked for nothing but this. */
const isSpecial = characterSet(
  String.fromCharCode(COMMA, BAR, POINT, DASH, ORDINAL, ...SPELLINGS.keys()) + LOOKALIKES.map(allFrom).join(''),
);

function allFrom([first, last]: readonly [number, number]): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** A line as it was walked over: where tabs and bars stood in it. */
interface RawLine extends Span {
  readonly barriers: readonly number[];
  readonly bars: boolean;
}

/** Folds a document into its normal spelling and cuts it into lines and table cells. One walk: what is spelled normally is taken over in whole stretches. */
export function normalize(source: string): NormalText {
  const offsets = new Uint32Array(source.length);
  const parts: string[] = [];
  const lines: RawLine[] = [];
  let length = 0;
  let lineStart = 0;
  let taken = 0;
  let barriers: number[] = [];
  let bars = false;

  const closeLine = () => {
    if (length > lineStart) lines.push({ start: lineStart, end: length, barriers, bars });
    lineStart = length;
    barriers = [];
    bars = false;
  };

  for (let i = 0; i < source.length; i += 1) {
    if (!isSpecial(source, i)) {
      offsets[length] = i;
      length += 1;
      continue;
    }
    const code = source.charCodeAt(i);
    let spelled = spellingOf(code);
    if (length === lineStart && (spelled === DASH || spelled === ORDINAL)) {
      const mark = pageMarkAt(source, i);
      if (mark > 0) {
        if (taken < i) parts.push(source.slice(taken, i));
        taken = i + mark;
        i += mark - 1;
        continue;
      }
    }
    if (code === COMMA && !(isDigit(source.charCodeAt(i - 1)) && isDigit(source.charCodeAt(i + 1))))
      spelled = CHINESE_COMMA;
    else if (spelled === POINT && isStop(source, i)) spelled = CHINESE_STOP;
    if (spelled !== code || spelled === 0) {
      if (taken < i) parts.push(source.slice(taken, i));
      if (spelled !== 0) parts.push(String.fromCharCode(spelled));
      taken = i + 1;
    }
    if (spelled === 0) {
      if (LINE_ENDS.has(code)) closeLine();
      else if (code === TAB) barriers.push(length);
      continue;
    }
    if (spelled === BAR) {
      bars = true;
      barriers.push(length);
    }
    offsets[length] = i;
    length += 1;
  }
  closeLine();
  parts.push(source.slice(taken));
  const text = parts.join('');
  return { text, offsets: offsets.subarray(0, length), lines: lines.map((line) => cutIntoCells(text, line)) };
}

/** How long the mark of a page is that stands alone on its line: - 4 -, 第 4 页 共 9 页; 0 where none does. */
function pageMarkAt(source: string, at: number): number {
  PAGE_MARK.lastIndex = at;
  return PAGE_MARK.test(source) ? PAGE_MARK.lastIndex - at : 0;
}

/** A point behind a word of a sentence ends it (…签订责任书.2、开展…); behind a number, a numeral or 第一步 it is another sign. */
function isStop(source: string, at: number): boolean {
  let end = at;
  while (end > at - WIDEST_GAP && isRoom(source.charCodeAt(end - 1))) end -= 1;
  return WORD_END.test(source.charAt(end - 1)) && SENTENCE_START.test(source.slice(at + 1, at + 1 + WIDEST_GAP));
}

/** White space that ends no line. */
function isRoom(code: number): boolean {
  return SPELLINGS.get(code) === 0 && !LINE_ENDS.has(code);
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/**
 * A tab after a label ("1、⇥text", as Word prints lists) makes no table; a bar, or two cells and more, does. Bars at both ends frame the row;
 * one at its beginning alone stands behind an empty first cell.
 */
function cutIntoCells(text: string, { start, end, barriers, bars }: RawLine): Line {
  if (barriers.length === 0) return { start, end, cells: null, sparse: null };
  const cells: Span[] = [];
  let from = start;
  for (const barrier of [...barriers, end]) {
    if (bars && text[from] === '|') from += 1;
    cells.push({ start: from, end: Math.max(from, barrier) });
    from = barrier;
  }
  if (bars && text[start] === '|' && text[end - 1] === '|') cells.shift();
  if (bars && text[end - 1] === '|') cells.pop();
  const filled = cells.filter((cell) => cell.end > cell.start);
  const [first] = filled;
  const isLabelled = filled.length === 2 && !bars && first !== undefined && isLabel(text.slice(first.start, first.end));
  if (filled.length >= 2 && !isLabelled) return { start, end, cells, sparse: null };
  const isRow = bars ? cells.length >= 2 || text[start] !== '|' : cells.length >= FEWEST_TABBED;
  const isSparse = filled.length === 1 && isRow;
  return { start, end, cells: null, sparse: isSparse ? cells : null };
}

function isLabel(cell: string): boolean {
  return LABEL_CELL.test(cell.slice(0, 12));
}

/** Whether white space follows the character at a place of the normalised text in the source. */
export function isSpacedBehind({ offsets }: NormalText, at: number): boolean {
  return (offsets[at + 1] ?? 0) - (offsets[at] ?? 0) > 1;
}
