import { PACK_COLUMNS, PACK_FIELDS, PACK_LIST } from '#domain/service-standards/pack-columns';
import type { PackRow } from '#domain/service-standards/read-pack';
import type { PackFile } from './pack-file';

/** An edition in JSON as the rows of its table: the fields by their names, the standards in their list, lists as lists or joined by 、. */
export function jsonRows(text: string): PackFile {
  let edition: unknown;
  try {
    edition = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: 'bad-json', line: lineOf(text, error) };
  }
  const fields = entriesOf(edition);
  const lines = linesOfEntries(text);
  const listed = fields.get(PACK_LIST);
  const standards = (Array.isArray(listed) ? listed : []).map((standard: unknown, at): PackRow => {
    const cells = entriesOf(standard);
    return { line: lines[at] ?? 1, cells: PACK_COLUMNS.map((column) => cellOf(cells.get(column))) };
  });
  const first = lineWith(text, `"${PACK_LIST}"`);
  return {
    ok: true,
    rows: [
      ...PACK_FIELDS.map((field) => ({
        line: lineWith(text, `"${field}"`),
        cells: [field, cellOf(fields.get(field))],
      })),
      ...(Array.isArray(listed) ? [{ line: first, cells: PACK_COLUMNS }] : []),
      ...standards,
    ],
  };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lineWith(text: string, words: string): number {
  const at = text.indexOf(words);
  return at < 0 ? 1 : lineAt(text, at);
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The library says a position where it knows one; else the text ended too early. */
function lineOf(text: string, error: unknown): number {
  const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  return lineAt(text, position === undefined ? text.length : Number(position));
}

/** The lines on which the objects of the list begin: those that open within the outermost one. */
function linesOfEntries(text: string): number[] {
  const lines: number[] = [];
  let [line, depth, isString] = [1, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') line += 1;
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') {
      if (depth === 1) lines.push(line);
      depth += 1;
    } else if (character === '}') depth -= 1;
  }
  return lines;
}
