import { columnRole, type ColumnRole } from '#domain/plan-reader/table-columns';
import type { DraftItem } from '#domain/planning/draft';
import type { PrintedItem } from './printed-item';
import { factsOf, noteOf, targetWords, timeWords, type ItemFacts } from './fact-words';

/** The columns of a table that hold an item's facts. */
const FACTS = ['time', 'indicator', 'lead', 'assist'] as const satisfies readonly ColumnRole[];
type FactColumn = (typeof FACTS)[number];

/** An item as a row under a table's head; what has no column of its own stands behind the task. */
export function rowOfItem(head: readonly string[] | null, facts: ItemFacts): string[] {
  const roles = rolesOf(head, 1);
  const cells = roles.map((role) => (role !== null && isFact(role) ? wordsFor(role, facts) : ''));
  cells[taskColumn(roles)] = `${facts.title}${noteWithout(roles, FACTS, facts)}`;
  return cells;
}

/** A row that is printed, with what people decided since in the columns that say it, and the words of rows that were joined to it. */
export function changedRow(
  head: readonly string[] | null,
  cells: readonly string[],
  item: DraftItem,
  printed: PrintedItem,
  joined: readonly (readonly string[])[] = [],
): string[] {
  const roles = rolesOf(head, cells.length);
  const [now, then] = [factsOf(item), factsOf(printed)];
  const changed = FACTS.filter((column) => wordsFor(column, now) !== wordsFor(column, then));
  const task = head === null ? longest(cells) : taskColumn(roles);
  return cells.map((cell, at) => {
    const role = roles[at] ?? null;
    if (at === task) {
      const own = now.title === then.title ? cell : now.title;
      const words = [own, ...joined.map((row) => row[task] ?? '')].filter((one) => one !== '').join('；');
      return `${words}${noteWithout(roles, changed, now)}`;
    }
    return role !== null && isFact(role) && changed.includes(role) ? wordsFor(role, now) : cell;
  });
}

function rolesOf(head: readonly string[] | null, columns: number): (ColumnRole | null)[] {
  return head?.map(columnRole) ?? Array.from({ length: columns }, () => null);
}

/** Where the table names its tasks: the column that says so, else the first that is no serial number. */
function taskColumn(roles: readonly (ColumnRole | null)[]): number {
  const named = roles.indexOf('task');
  return named >= 0
    ? named
    : Math.max(
        0,
        roles.findIndex((role) => role !== 'serial'),
      );
}

function longest(cells: readonly string[]): number {
  const lengths = cells.map((cell) => cell.length);
  return lengths.indexOf(Math.max(...lengths));
}

function isFact(role: ColumnRole): role is FactColumn {
  return FACTS.some((fact) => fact === role);
}

function wordsFor(column: FactColumn, { norms, targets, lead, assists }: ItemFacts): string {
  switch (column) {
    case 'time':
      return norms.map(timeWords).join('，');
    case 'indicator':
      return targets.map(targetWords).join('，');
    case 'lead':
      return lead ?? '';
    case 'assist':
      return assists.join('、');
  }
}

/** The facts among `columns` that the table has no column for. */
function noteWithout(
  roles: readonly (ColumnRole | null)[],
  columns: readonly FactColumn[],
  { norms, targets, lead, assists }: ItemFacts,
): string {
  const lacks = (column: FactColumn) => columns.includes(column) && !roles.includes(column);
  return noteOf({
    norms: lacks('time') ? norms : [],
    targets: lacks('indicator') ? targets : [],
    lead: lacks('lead') ? lead : null,
    assists: lacks('assist') ? assists : [],
  });
}
