import { MOST_COLUMNS, MOST_ROWS, type Sheet } from './sheet';

const SEPARATORS = [',', '\t', ';'] as const;

/** A text of separated values as a sheet (RFC 4180; the separator is the one that the first lines use most). */
export function readCsv(text: string, name: string): Sheet {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const closeCell = () => {
    const row = rows.at(-1);
    if (row !== undefined && row.length < MOST_COLUMNS) row.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length <= MOST_ROWS; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (character === separator) closeCell();
    else if (character === '\n' || character === '\r') {
      closeCell();
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1;
      rows.push([]);
    } else cell += character;
  }
  closeCell();
  return { name, rows: rows.slice(0, MOST_ROWS), merges: [], isCut: rows.length > MOST_ROWS };
}

function separatorOf(text: string): string {
  const beginning = text.slice(0, 4_000).replace(/"[^"]*"/gu, '');
  const counts = SEPARATORS.map((separator) => beginning.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
