import type { PdfColumn } from './pdf-columns';
import { pitchOf, type PdfLine } from './pdf-lines';

/** In parts of the type size: an indent, a line that ends before its edge, another size, a pause between lines. */
const INDENT = 1.2;
const SHORT = 1.8;
const OTHER_SIZE = 0.08;
const PAUSE = 1.5;
const TITLE_PAUSE = 2.2;
const TITLE_SIZE = 1.15;
const LABEL =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条款部]|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)）](?!\d)|\d{1,2}\.\d{1,2}(?!\d|%)|[①-⑳⑴-⒇])/u;
const SURE_LABEL =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条款部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳⑴-⒇])/u;
const ENDED = /[。！？；：…]["”』」》）)]*$/u;

/** Joins the lines of columns that follow each other to paragraphs: what a page or a column breaks goes on. */
export class ParagraphJoiner {
  private readonly paragraphs: string[] = [];
  /** `bodySize` is the size of the document's running text. */
  constructor(private readonly bodySize: number) {}

  private last: { readonly line: PdfLine; readonly column: PdfColumn; readonly first: PdfLine } | null = null;

  add(column: PdfColumn): void {
    const pitch = pitchOf(column.lines);
    for (const line of column.lines) {
      const { last } = this;
      const joins = last !== null && !startsNew(last, line, column, { pitch, bodySize: this.bodySize });
      if (joins) this.paragraphs.push(joined(this.paragraphs.pop() ?? '', line.text));
      else this.paragraphs.push(line.text);
      this.last = { line, column, first: joins ? last.first : line };
    }
  }

  /** Puts lines that are whole by themselves, such as the rows of a table, after what was joined so far. */
  put(lines: readonly string[]): void {
    this.paragraphs.push(...lines);
    this.last = null;
  }

  lines(): readonly string[] {
    return this.paragraphs;
  }
}

interface Before {
  readonly line: PdfLine;
  readonly column: PdfColumn;
  /** The first line of the paragraph so far. */
  readonly first: PdfLine;
}

function startsNew(
  { line: before, column: of, first }: Before,
  line: PdfLine,
  column: PdfColumn,
  { pitch, bodySize }: { readonly pitch: number; readonly bodySize: number },
): boolean {
  const { size } = line;
  if (Math.abs(size - before.size) > OTHER_SIZE * Math.max(size, before.size)) return true;
  const step = line.y - before.y;
  if (step > 0 && isTitle(before, of, bodySize) && isTitle(line, column, bodySize)) return step > TITLE_PAUSE * size;
  if (of === column && (Math.abs(step) <= 0.4 * size || step > pitch * PAUSE)) return true;
  if (before.right < of.right - SHORT * size) return true;
  if (line.x > column.left + INDENT * size) {
    const hangs = LABEL.test(first.text) && first.x - of.left < line.x - column.left - 0.5 * size;
    return LABEL.test(line.text) || !hangs;
  }
  return SURE_LABEL.test(line.text) || (LABEL.test(line.text) && ENDED.test(before.text));
}

/** Set large and in the middle. */
function isTitle(line: PdfLine, column: PdfColumn, bodySize: number): boolean {
  return line.size > TITLE_SIZE * bodySize && Math.abs((line.x + line.right) / 2 - column.middle) < line.size;
}

/** Chinese goes on without a space; two Latin words need one, unless the first is broken by its hyphen. */
function joined(text: string, next: string): string {
  if (/[A-Za-z]-$/u.test(text) && /^[a-z]/u.test(next)) return text.slice(0, -1) + next;
  return /[A-Za-z,;]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next;
}
