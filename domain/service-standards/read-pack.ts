import { UNIT_KINDS, type UnitKind } from '#domain/org/org';
import { parseCalendarDate, type CalendarDate } from '#domain/shared/calendar-date';
import { frequencyRead } from './frequency';
import {
  BODIES,
  NEEDED_COLUMNS,
  PACK_COLUMNS,
  PACK_FIELDS,
  TO_BE_CHECKED,
  type PackColumn,
  type PackField,
} from './pack-columns';
import type { ServiceStandard, StandardPack } from './standard';

/** A row of the file as a person counts them. */
export interface PackRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const PACK_PROBLEMS = [
  'no-field',
  'no-head',
  'no-column',
  'no-standards',
  'empty-cell',
  'bad-date',
  'ends-before-it-begins',
  'unread-frequency',
  'unknown-body',
  'unknown-mark',
  'same-twice',
  'unknown-edition',
] as const;
export type PackProblemCode = (typeof PACK_PROBLEMS)[number];

/** What is wrong, and where: the line, the column or field, and what stands there. */
export interface PackProblem {
  readonly line: number;
  readonly column: PackColumn | PackField | null;
  readonly code: PackProblemCode;
  readonly value: string;
}

export type ReadPack =
  | { readonly ok: true; readonly pack: Omit<StandardPack, 'key'> }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/**
 * Reads the table of an edition: its fields, a head row, one standard a row; blank rows are passed over. Says everything that is wrong at
 * once. `editions` are the titles that it may replace. The keys of standards are those of their lines.
 */
export function readPack(rows: readonly PackRow[], editions: readonly string[]): ReadPack {
  return new PackReading(rows, editions).result();
}

class PackReading {
  private readonly problems: PackProblem[] = [];

  constructor(
    private readonly rows: readonly PackRow[],
    private readonly editions: readonly string[],
  ) {}

  result(): ReadPack {
    const at = this.rows.findIndex(({ cells }) => cells.filter((cell) => isColumn(bare(cell))).length > 1);
    const fields = this.fields(at < 0 ? this.rows : this.rows.slice(0, at));
    const head = this.rows[at];
    const standards = head ? this.standards(head, this.rows.slice(at + 1)) : [];
    if (!head) this.report(this.rows.at(-1)?.line ?? 1, null, 'no-head', PACK_COLUMNS.join('、'));
    const [problem] = this.problems;
    if (problem || fields === null) return { ok: false, problems: this.problems };
    return { ok: true, pack: { ...fields, standards } };
  }

  private report(line: number, column: PackProblem['column'], code: PackProblemCode, value: string): void {
    this.problems.push({ line, column, code, value });
  }

  private fields(rows: readonly PackRow[]): Omit<StandardPack, 'key' | 'standards'> | null {
    const said = new Map<PackField, { readonly line: number; readonly value: string }>();
    for (const { line, cells } of rows) {
      const field = PACK_FIELDS.find((one) => one === bare(cells[0] ?? ''));
      if (field) said.set(field, { line, value: (cells[1] ?? '').trim() });
    }
    const value = (field: PackField) => said.get(field)?.value || null;
    const title = value('名称');
    if (title === null) this.report(said.get('名称')?.line ?? 1, '名称', 'no-field', '');
    const validFrom = this.date('施行日期', said.get('施行日期'));
    if (value('施行日期') === null) this.report(said.get('施行日期')?.line ?? 1, '施行日期', 'no-field', '');
    const validTo = this.date('废止日期', said.get('废止日期'));
    if (validFrom && validTo && validTo < validFrom)
      this.report(said.get('废止日期')?.line ?? 1, '废止日期', 'ends-before-it-begins', validTo);
    const replaces = value('替代');
    if (replaces !== null && !this.editions.includes(replaces))
      this.report(said.get('替代')?.line ?? 1, '替代', 'unknown-edition', replaces);
    return title === null || validFrom === null
      ? null
      : { title, issuedBy: value('文号'), validFrom, validTo, replaces };
  }

  private date(field: PackField, said: { line: number; value: string } | undefined): CalendarDate | null {
    if (!said || said.value === '') return null;
    const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(said.value) ?? [];
    const date = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (date === null) this.report(said.line, field, 'bad-date', said.value);
    return date;
  }

  private standards(head: PackRow, rows: readonly PackRow[]): ServiceStandard[] {
    const places = new Map<PackColumn, number>();
    for (const [at, cell] of head.cells.entries()) {
      const column = PACK_COLUMNS.find((one) => one === bare(cell));
      if (column) places.set(column, at);
    }
    const lacking = NEEDED_COLUMNS.filter((column) => !places.has(column));
    for (const column of lacking) this.report(head.line, column, 'no-column', '');
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    if (filled.length === 0) this.report(head.line, null, 'no-standards', '');
    if (lacking.length > 0) return [];
    const seen = new Map<string, number>();
    return filled.map((row) => {
      const cellOf = (column: PackColumn) => (row.cells[places.get(column) ?? -1] ?? '').trim();
      const key = [cellOf('服务'), cellOf('要求')].join('\n');
      if (seen.has(key)) this.report(row.line, '要求', 'same-twice', String(seen.get(key)));
      seen.set(key, row.line);
      return this.standard(row.line, cellOf);
    });
  }

  private standard(line: number, cellOf: (column: PackColumn) => string): ServiceStandard {
    for (const column of NEEDED_COLUMNS) if (cellOf(column) === '') this.report(line, column, 'empty-cell', '');
    const frequency = cellOf('频次');
    const norms = frequency === '' ? [] : frequencyRead(frequency);
    if (frequency !== '' && norms.length === 0) this.report(line, '频次', 'unread-frequency', frequency);
    const mark = cellOf('核对');
    if (mark !== '' && mark !== TO_BE_CHECKED) this.report(line, '核对', 'unknown-mark', mark);
    return {
      key: `line-${line}`,
      service: cellOf('服务'),
      requirement: cellOf('要求'),
      norms,
      serviceWords: listed(cellOf('服务用语')),
      workWords: listed(cellOf('工作用语')),
      bodies: this.bodies(line, listed(cellOf('适用机构'))),
      section: cellOf('依据'),
      ground: mark === '' ? 'text' : 'general-knowledge',
    };
  }

  private bodies(line: number, printed: readonly string[]): readonly UnitKind[] | null {
    const bodies = printed.flatMap((words) => {
      const kind = UNIT_KINDS.find((one) => BODIES[one] === words);
      if (!kind) this.report(line, '适用机构', 'unknown-body', words);
      return kind ?? [];
    });
    return bodies.length === 0 ? null : bodies;
  }
}

function isColumn(text: string): boolean {
  return PACK_COLUMNS.some((column) => column === text);
}

function bare(cell: string): string {
  return cell.replace(/[\s*：:]/gu, '');
}

function listed(cell: string): string[] {
  return cell
    .split(/[、，,;；\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
