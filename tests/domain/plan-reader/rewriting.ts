import type { OutlineEntry } from '#domain/plan-reader/reading';
import { bare } from './meaning';

/** A text broken as a page of `width` characters breaks it: no stop opens a line, no bracket ends one, no number or Latin word is parted. Table rows stay. */
export function hardWrapped(text: string, width: number): string {
  return eachLine(text, (line) => {
    const pieces: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const cut = cutBefore(rest, width);
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    return [...pieces, rest].join('\n');
  });
}

function cutBefore(line: string, width: number): number {
  const isUnbreakable = (at: number) =>
    /^[，。；：、！？）)》”」]/u.test(line.slice(at)) ||
    /[（(《“「]$/u.test(line.slice(0, at)) ||
    (/[\w０-９.:：%％／/]$/u.test(line.slice(0, at)) && /^[\w０-９.%％／/]/u.test(line.slice(at)));
  let cut = width;
  while (cut > width - 4 && isUnbreakable(cut)) cut -= 1;
  return cut;
}

/** A text with a line break behind those commas that `isBroken` names by their number. */
export function brokenAtCommas(text: string, isBroken: (comma: number) => boolean): string {
  let comma = 0;
  return eachLine(text, (line) =>
    line.replace(/，(?=.{6})/gu, (stop) => (isBroken((comma += 1)) ? `${stop}\n` : stop)),
  );
}

function eachLine(text: string, rewrite: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (/[|\t]/u.test(line) ? line : rewrite(line)))
    .join('\n');
}

const HAN = '零一二三四五六七八九十';
/** The families of numbers that a plan may be numbered with, the outer before the inner; 第一节 stays, and so do the months 二、三月：. */
const STYLES: readonly { readonly printed: RegExp; readonly print: (number: number) => string }[] = [
  { printed: /^第.+[章编]/u, print: (number) => `第${han(number)}章 ` },
  { printed: /^[一二三四五六七八九十]+[、.]$/u, print: (number) => `${han(number)}、` },
  { printed: /^\([一二三四五六七八九十]+\)/u, print: (number) => `（${han(number)}）` },
  { printed: /^\d+[、.]$/u, print: (number) => `${String(number)}．` },
  { printed: /^\(\d+\)/u, print: (number) => `（${String(number)}）` },
  { printed: /^[①-⑳]/u, print: (number) => String.fromCharCode(0x2460 + number - 1) },
];

/**
 * A plan numbered in other families: `families[i]` takes the place of the i-th of `STYLES`. Null where two of its families would fall together or one
 * has no other.
 */
export function renumbered(
  text: string,
  outline: readonly OutlineEntry[],
  families: readonly (number | undefined)[],
): string | null {
  const labels = outline.flatMap(({ label, start }) => {
    const style = STYLES.findIndex(({ printed }) => printed.test(styled(label)));
    return style < 0 ? [] : [{ label, start, style }];
  });
  const used = [...new Set(labels.map(({ style }) => style))].map((style) => families[style]);
  if (used.includes(undefined) || new Set(used).size < used.length) return null;
  let rewritten = '';
  let at = 0;
  for (const { label, start, style } of labels) {
    let end = start;
    while (bare(text.slice(start, end)) !== bare(label)) end += 1;
    rewritten += text.slice(at, start) + (STYLES[families[style] ?? style]?.print(numberOf(label)) ?? label);
    at = end;
  }
  return rewritten + text.slice(at);
}

/** NFKC makes a plain number of a circled one: it is kept. */
function styled(label: string): string {
  return /^[①-⑳]/u.test(label) ? label : bare(label);
}

function numberOf(label: string): number {
  const digits = bare(label).replace(/[^\d一二三四五六七八九十]/gu, '');
  if (/^\d+$/u.test(digits)) return Number(digits);
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['零', digits];
  return (tens === '' ? 1 : HAN.indexOf(tens)) * 10 + (ones === '' ? 0 : HAN.indexOf(ones));
}

function han(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? (HAN[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${ones > 0 ? (HAN[ones] ?? '') : ''}`;
}
