import type { Verdict } from '#domain/shared/verdict';
import { displayed, formatOf } from './number-display';
import { readPart, relationshipsOf, type PartRefusal } from './office-package';
import { MOST_COLUMNS, MOST_ROWS, type MergedCells, type Sheet } from './sheet';
import { descend, elements, type XmlElement } from './xml';
import type { Archive } from './zip';

const MOST_SHEETS = 50;

/** What the sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly epoch: 1900 | 1904;
}

/** The visible sheets of a workbook, cells as Excel shows them. Formulas give what they last came to; comments and pictures are left out. */
export async function readWorkbook(
  archive: Archive,
): Promise<Verdict<{ readonly sheets: readonly Sheet[] }, PartRefusal>> {
  const roots = await relationshipsOf(archive, '');
  if (!roots.ok) return roots;
  const main = roots.relationships.find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const workbook = await readPart(archive, main);
  if (!workbook.ok) return workbook;
  const related = await relationshipsOf(archive, main);
  if (!related.ok) return related;
  const targetOf = (matches: 'sharedStrings' | 'styles') =>
    related.relationships.find(({ kind }) => kind === matches)?.target;
  const strings = await optionalPart(archive, targetOf('sharedStrings'));
  if (!strings.ok) return strings;
  const styles = await optionalPart(archive, targetOf('styles'));
  if (!styles.ok) return styles;
  const counts1904 = descend(workbook.root, 'x:workbookPr')?.attributes['date1904'];
  const shared: Shared = {
    strings: strings.root === undefined ? [] : elements(strings.root, 'x:si').map(richText),
    formats: formatsOf(styles.root),
    epoch: counts1904 === '1' || counts1904 === 'true' ? 1904 : 1900,
  };

  const sheets: Sheet[] = [];
  const listed = descend(workbook.root, 'x:sheets');
  for (const { attributes } of listed === undefined ? [] : elements(listed, 'x:sheet').slice(0, MOST_SHEETS)) {
    const link = related.relationships.find(({ id }) => id === attributes['r:id']);
    if (link?.kind !== 'worksheet' || (attributes['state'] ?? 'visible') !== 'visible') continue;
    const part = await readPart(archive, link.target);
    if (!part.ok) return part;
    sheets.push(readSheet(attributes['name'] ?? '', part.root, shared));
  }
  return { ok: true, sheets };
}

async function optionalPart(
  archive: Archive,
  name: string | undefined,
): Promise<Verdict<{ readonly root: XmlElement | undefined }, PartRefusal>> {
  return name === undefined || !archive.names.has(name) ? { ok: true, root: undefined } : readPart(archive, name);
}

function readSheet(name: string, root: XmlElement, shared: Shared): Sheet {
  const rows: string[][] = [];
  const data = descend(root, 'x:sheetData');
  let row = -1;
  let isCut = false;
  for (const element of data === undefined ? [] : elements(data, 'x:row')) {
    row = Number(element.attributes['r'] ?? row + 2) - 1;
    isCut ||= row >= MOST_ROWS && elements(element).some((cell) => cellText(cell, shared) !== '');
    if (!(row >= 0 && row < MOST_ROWS)) continue;
    let column = -1;
    for (const cell of elements(element, 'x:c')) {
      column = columnOf(cell.attributes['r']) ?? column + 1;
      const text = column < MOST_COLUMNS ? cellText(cell, shared) : '';
      if (text === '') continue;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  const merges = descend(root, 'x:mergeCells');
  return { name, rows, merges: merges === undefined ? [] : elements(merges, 'x:mergeCell').flatMap(mergeOf), isCut };
}

function cellText(cell: XmlElement, { strings, formats, epoch }: Shared): string {
  const value = textIn(descend(cell, 'x:v'));
  switch (cell.attributes['t']) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = descend(cell, 'x:is');
      return inline === undefined ? '' : richText(inline);
    }
    case 'str':
      return clean(value);
    case 'b':
      return value === '1' ? '是' : value === '0' ? '否' : '';
    case 'e':
      return '';
    default: {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return clean(value);
      return displayed(number, formats[Number(cell.attributes['s'] ?? 0)] ?? 'General', epoch);
    }
  }
}

/** The runs of a text without the readings above them. */
function richText(element: XmlElement): string {
  const runs = elements(element).flatMap((child) => {
    if (child.name === 'x:t') return [child];
    return child.name === 'x:r' ? elements(child, 'x:t') : [];
  });
  return clean(runs.map(textIn).join(''));
}

function textIn(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

function clean(text: string): string {
  return text.replace(/_x000D_/gu, '').trim();
}

function formatsOf(styles: XmlElement | undefined): readonly string[] {
  const custom = new Map<number, string>();
  const named = descend(styles, 'x:numFmts');
  for (const { attributes } of named === undefined ? [] : elements(named, 'x:numFmt')) {
    custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
  }
  const uses = descend(styles, 'x:cellXfs');
  return uses === undefined
    ? []
    : elements(uses, 'x:xf').map(({ attributes }) => formatOf(Number(attributes['numFmtId'] ?? 0), custom));
}

function mergeOf({ attributes }: XmlElement): readonly MergedCells[] {
  const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
  const [left, right, top, bottom] = [columnOf(from), columnOf(to), rowOf(from), rowOf(to)];
  if (left === null || right === null || top === null || bottom === null) return [];
  return [{ left, right: Math.min(right, MOST_COLUMNS - 1), top, bottom: Math.min(bottom, MOST_ROWS - 1) }];
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(reference: string): number | null {
  const digits = /^[A-Z]{1,3}(\d{1,7})$/u.exec(reference)?.[1];
  return digits === undefined ? null : Number(digits) - 1;
}
