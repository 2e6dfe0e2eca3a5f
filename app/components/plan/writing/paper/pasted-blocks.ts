import { blocksFromText } from '#domain/plan-writing/blocks-from-text';
import type { WrittenBlock } from '#domain/plan-writing/written-plan';

/**
 * What is on the clipboard, as blocks: labels that were printed are levels here, and a list in whose midst it begins goes on where it is
 * pasted. Null for words within one line, and for what was copied from this paper, which the editor pastes by itself.
 */
export function blocksFromClipboard(clipboard: DataTransfer): WrittenBlock[] | null {
  const html = clipboard.getData('text/html');
  if (html.includes('data-pm-slice')) return null;
  const plain = clipboard.getData('text/plain');
  const text = /<(?:ol|ul|table)\b/iu.test(html) ? linesOfPage(html) : plain;
  const [first, ...others] = blocksFromText(text);
  if (first?.kind !== 'paragraph') return first === undefined ? null : [first, ...others];
  if (first.level === null && others.length === 0) return null;
  return [{ ...first, startsAt: null }, ...others];
}

/** The lines of a copied page: lists with the numbers that a browser draws, table cells with tabs between. */
function linesOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('style, script, head, template')) unseen.remove();
  const lines: string[] = [''];
  readInto(page.body, lines);
  return lines.map((line) => line.trim()).join('\n');
}

const BLOCK = /^(?:P|DIV|LI|OL|UL|H[1-6]|SECTION|ARTICLE|BLOCKQUOTE|HEADER|FOOTER)$/u;

function readInto(element: Element, lines: string[]): void {
  if (element instanceof HTMLTableElement) {
    lines.push(...rowsOf(element).map((cells) => cells.join('\t')), '');
    return;
  }
  const isBlock = BLOCK.test(element.tagName);
  if (isBlock || element.tagName === 'BR') lines.push('');
  if (element.tagName === 'LI') say(lines, labelOfItem(element));
  for (const child of element.childNodes) {
    if (child instanceof Text) say(lines, unwrapped(child.data));
    else if (child instanceof Element) readInto(child, lines);
  }
  if (isBlock) lines.push('');
}

/** Rows of cells; what a merged cell says holds in each row that it covers. */
function rowsOf({ rows }: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  for (const [at, row] of [...rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const words = unwrapped(cell.textContent).trim();
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - at); down += 1) {
        const line = (grid[at + down] ??= []);
        for (let across = 0; across < cell.colSpan; across += 1) line[column + across] = across === 0 ? words : '';
      }
      column += cell.colSpan;
    }
  }
  return grid.map((line) => Array.from(line, (cell: string | undefined) => cell ?? ''));
}

/** Word breaks its source within sentences: between Chinese signs such a break is nothing, elsewhere one space. */
function unwrapped(words: string): string {
  return words
    .replace(/(?<=[\p{Script=Han}，。；：、！？）》”])\s*\n\s*(?=[\p{Script=Han}（《“\d])/gu, '')
    .replace(/\s+/gu, ' ');
}

function say(lines: string[], words: string): void {
  lines[lines.length - 1] += words;
}

/** 1. in a list, （1） in a list within a list; items of a bulleted list have none. */
function labelOfItem(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '';
  const number = list.start + [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(item);
  return list.parentElement?.closest('ol') ? `(${number})` : `${number}.`;
}
