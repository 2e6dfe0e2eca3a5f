import type { Span } from '#domain/shared/span';
import { SIMPLIFIED } from './traditional';

/** A stretch of the normalised text: `end` exclusive. */
export interface Line extends Span {
  /** The cells of a table row (split by | or tabs), empty ones too, or null for a line of text. */
  readonly cells: readonly Span[] | null;
}

/** A document without white space in a uniform spelling, one character for each original one, and the way back. */
export interface NormalText {
  readonly text: string;
  /** The original offset of each normalised character. */
  readonly offsets: Uint32Array;
  readonly lines: readonly Line[];
}

const SPELLINGS = buildSpellings();
const LINE_ENDS = new Set([10, 11, 12, 13, 0x85, 0x2028, 0x2029]);
const TAB = 9;
const BAR = 124;
const COMMA = 44;
const LABEL_CELL = /^(?:[-•●◆■▪·※]?(?:[(（]?[\d一二三四五六七八九十]{1,4}[、.)）]+|[①-⑳⑴-⒇⒈-⒛])|[-•●◆■▪·※])$/u;

/** Half-width digits, letters and brackets; full-width Chinese stops; one dash, one wave; simplified characters; 0 for white space. */
function buildSpellings(): Uint16Array {
  const map = new Uint16Array(65536);
  for (let code = 33; code < 65536; code += 1) map[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code += 1) map[code] = code - 0xfee0;
  const set = (from: string, to: string) => {
    for (const char of from) map[char.charCodeAt(0)] = to.charCodeAt(0);
  };
  set(';；﹔', '；');
  set(':：﹕', '：');
  set('!！', '！');
  set('?？', '？');
  set('，﹐', '，');
  set('｡', '。');
  set('—–‐‑‒―－−─━', '-');
  set('～〜∽∼', '~');
  set('﹪', '%');
  set('≧⩾', '≥');
  set('≦⩽', '≤');
  set('﹙', '(');
  set('﹚', ')');
  for (const [traditional, simplified] of SIMPLIFIED) set(traditional, simplified);
  for (const code of [0xa0, 0x85, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff, 0x200c, 0x200d, 0x2060])
    map[code] = 0;
  for (let code = 0x2000; code <= 0x200b; code += 1) map[code] = 0;
  map[127] = 0;
  return map;
}

/** Folds a document into its normal spelling and cuts it into lines and table cells. Linear. */
export function normalize(source: string): NormalText {
  const codes = new Uint16Array(source.length);
  const offsets = new Uint32Array(source.length);
  const lines: Line[] = [];
  let length = 0;
  let lineStart = 0;
  let barriers: number[] = [];
  let bars = false;

  const closeLine = () => {
    if (length > lineStart)
      lines.push({ start: lineStart, end: length, cells: cellsOf(codes, lineStart, length, barriers, bars) });
    lineStart = length;
    barriers = [];
    bars = false;
  };

  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    let spelled = SPELLINGS[code] ?? 0;
    if (spelled === 0) {
      if (LINE_ENDS.has(code)) closeLine();
      else if (code === TAB) barriers.push(length);
      continue;
    }
    if (code === COMMA && !(isDigit(source.charCodeAt(i - 1)) && isDigit(source.charCodeAt(i + 1)))) spelled = 0xff0c;
    if (spelled === BAR) {
      bars = true;
      barriers.push(length);
    }
    codes[length] = spelled;
    offsets[length] = i;
    length += 1;
  }
  closeLine();
  return { text: textOf(codes, length), offsets: offsets.subarray(0, length), lines };
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

function textOf(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let i = 0; i < length; i += 8192)
    parts.push(String.fromCharCode(...codes.subarray(i, Math.min(length, i + 8192))));
  return parts.join('');
}

/**
 * A tab after a label ("1、⇥text", as Word prints lists) makes no table; a bar, or two cells and more, does. Bars at both ends frame the row;
 * one at its beginning alone stands behind an empty first cell.
 */
function cellsOf(
  codes: Uint16Array,
  start: number,
  end: number,
  barriers: readonly number[],
  bars: boolean,
): readonly Span[] | null {
  if (barriers.length === 0) return null;
  const cells: Span[] = [];
  let from = start;
  for (const barrier of [...barriers, end]) {
    if (bars && codes[from] === BAR) from += 1;
    cells.push({ start: from, end: Math.max(from, barrier) });
    from = barrier;
  }
  if (bars && codes[start] === BAR && codes[end - 1] === BAR) cells.shift();
  if (bars && codes[end - 1] === BAR) cells.pop();
  const filled = cells.filter((cell) => cell.end > cell.start);
  if (filled.length < 2) return null;
  const [first] = filled;
  if (
    filled.length === 2 &&
    !bars &&
    first !== undefined &&
    LABEL_CELL.test(String.fromCharCode(...codes.subarray(first.start, first.end).slice(0, 12)))
  )
    return null;
  return cells;
}
