import { pitchOf, type PdfLine } from './pdf-lines';

/** Between which edges text is set, and where its middle is. */
export interface PdfMargins {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Lines that run one below the other. */
export interface PdfColumn extends PdfMargins {
  readonly lines: readonly PdfLine[];
}

/** A page is set in two columns where so many lines stand on either side of its gutter, and most fill their side. */
const LEAST_LINES = 5;
const FILLED = 0.6;
const MOST_CROSSING = 0.4;
/** Lines of so many characters that end within so much of each other, in parts of the type size, end at one edge; so many of them show it. */
const LONG = 12;
const SAME_EDGE = 0.6;
const LEAST_AT_EDGE = 3;
const PAUSE = 1.4;

/** The lines of a page in the order in which they are read: of two columns the left one first, down to the next line that crosses both. */
export function columnsOf(lines: readonly PdfLine[], margins: PdfMargins): readonly PdfColumn[] {
  const gutter = gutterOf(lines, margins);
  if (gutter === null) return [columnOf([...lines].sort(inReadingOrder), margins)];
  const columns: PdfColumn[] = [];
  let band: PdfLine[] = [];
  const closeBand = () => {
    const right = band.filter((line) => line.x >= gutter);
    const { above: left, below } = cutBelow(
      band.filter((line) => line.x < gutter),
      right,
    );
    for (const side of [left, right]) {
      const [from, to] = [Math.min(...side.map((line) => line.x)), Math.max(...side.map((line) => line.right))];
      if (side.length > 0) columns.push(columnOf(side, { left: from, right: to, middle: (from + to) / 2 }));
    }
    if (below.length > 0) columns.push(columnOf(below, margins));
    band = [];
  };
  for (const line of [...lines].sort(inReadingOrder)) {
    if (line.x < gutter && line.right > gutter) {
      closeBand();
      columns.push(columnOf([line], margins));
    } else band.push(line);
  }
  closeBand();
  return columns;
}

/** Cuts off what stands below both columns: behind a pause, with nothing to its right. */
function cutBelow(left: readonly PdfLine[], right: readonly PdfLine[]) {
  const pitch = pitchOf(left);
  const lowest = Math.max(...right.map((line) => line.y));
  const at = left.findIndex(
    (line, index) => line.y > lowest && line.y - (left[index - 1]?.y ?? line.y) > pitch * PAUSE,
  );
  return at < 0 ? { above: left, below: [] } : { above: left.slice(0, at), below: left.slice(at) };
}

/** The edge at which full lines end is that of the lines themselves where enough of them show it: text may be set narrower than its page. */
function columnOf(lines: readonly PdfLine[], margins: PdfMargins): PdfColumn {
  return { ...margins, right: commonEdge(lines) ?? margins.right, lines };
}

/** The rightmost edge at which several long lines end, or null. */
export function commonEdge(lines: readonly PdfLine[]): number | null {
  const long = lines.filter((line) => line.right - line.x >= LONG * line.size);
  const atEdge = (edge: number) => long.filter((line) => Math.abs(line.right - edge) <= SAME_EDGE * line.size).length;
  const ends = long.map((line) => line.right).sort((a, b) => b - a);
  return ends.find((end) => atEdge(end) >= LEAST_AT_EDGE) ?? null;
}

function inReadingOrder(a: PdfLine, b: PdfLine): number {
  return Math.abs(a.y - b.y) <= 0.4 * Math.min(a.size, b.size) ? a.x - b.x : a.y - b.y;
}

/** Where the page's text is parted in two, or null: a place that few lines cross, in the middle third of the page. */
function gutterOf(lines: readonly PdfLine[], { left, right }: PdfMargins): number | null {
  const width = right - left;
  const ends = lines.map((line) => line.right).filter((end) => end > left + width / 3 && end < left + (2 * width) / 3);
  for (const end of [...new Set(ends.map(Math.ceil))].sort((a, b) => b - a)) {
    const before = lines.filter((line) => line.right <= end);
    const behind = lines.filter((line) => line.x > end);
    const crossing = lines.length - before.length - behind.length;
    if (before.length < LEAST_LINES || behind.length < LEAST_LINES || crossing > MOST_CROSSING * lines.length) continue;
    const start = Math.min(...behind.map((line) => line.x));
    const filled = (side: readonly PdfLine[], room: number) =>
      side.filter((line) => line.right - line.x >= FILLED * room).length >= side.length / 2;
    if (filled(before, end - left) && filled(behind, right - start)) return (end + start) / 2;
  }
  return null;
}
