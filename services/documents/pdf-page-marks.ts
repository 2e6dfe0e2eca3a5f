import type { PdfLine } from './pdf-lines';

/** A page's lines with what its height is. */
export interface LinedPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Heads and feet lie in these parts of the page, from its edges. */
const HEAD_REACH = 0.13;
const FOOT_REACH = 0.13;
/** A line that stands at the same place of so many of the pages belongs to none of them. */
const REPEATED_ON = 0.4;
/** Points by which a repeated line may move. */
const SAME_PLACE = 4;
const PAGE_NUMBER =
  /^(?:[-—–－―~·•\s]*\d{1,4}[-—–－―~·•\s]*|第?\d{1,4}页?(?:[,，/／]?共?\d{1,4}页?)?|第[一二三四五六七八九十百]{1,5}页|[ivxIVX]{1,6})$/u;

/** The page's lines without heads, feet and page numbers, and how many of these there were in all. */
export function withoutPageMarks(pages: readonly LinedPage[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly count: number;
} {
  const places = repeatedPlaces(pages);
  let count = 0;
  const kept = pages.map((page) =>
    page.lines.filter((line) => {
      const isMark = isOutermostNumber(line, page) || (pages.length > 1 && places.has(placeOf(line, page)));
      if (isMark) count += 1;
      return !isMark;
    }),
  );
  return { pages: kept, count };
}

/** A page number stands alone, beyond all of the page's other text. */
function isOutermostNumber(line: PdfLine, page: LinedPage): boolean {
  if (!isAtEdge(line, page) || !PAGE_NUMBER.test(line.text)) return false;
  const others = page.lines.filter((other) => other !== line && !PAGE_NUMBER.test(other.text));
  const beside = others.some((other) => Math.abs(other.y - line.y) <= SAME_PLACE);
  const isHead = line.y < page.height / 2;
  return !beside && others.every((other) => (isHead ? other.y > line.y : other.y < line.y));
}

function repeatedPlaces(pages: readonly LinedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const own = new Set(page.lines.filter((line) => isAtEdge(line, page)).map((line) => placeOf(line, page)));
    for (const place of own) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 2 && count >= REPEATED_ON * pages.length).map(([place]) => place),
  );
}

function isAtEdge(line: PdfLine, page: LinedPage): boolean {
  return line.y <= page.height * HEAD_REACH || line.y >= page.height * (1 - FOOT_REACH);
}

/** What and where a line is, its digits left open: a page number differs on each page. */
function placeOf(line: PdfLine, page: LinedPage): string {
  const fromBottom = line.y > page.height / 2;
  const distance = Math.round((fromBottom ? page.height - line.y : line.y) / SAME_PLACE);
  return `${fromBottom ? 'foot' : 'head'} ${distance} ${line.text.replace(/\s|\d/gu, '')}`;
}
