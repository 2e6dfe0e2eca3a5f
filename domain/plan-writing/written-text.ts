import type { Span } from '#domain/shared/span';
import { labelsOf } from './numbering';
import { isEmpty, type WrittenBlock, type WrittenPlan } from './written-plan';

/** Where a block stands in the text. */
export type BlockPlace = Span &
  (
    | { readonly kind: 'paragraph'; readonly body: number }
    | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] }
  );

/** A written plan as the reader is given it. */
export interface WrittenText {
  readonly text: string;
  /** By block; null where a block says nothing and is left out. `body` is where the words behind the label begin, `rows` holds the cells of each row. */
  readonly places: readonly (BlockPlace | null)[];
}

const CELL_BREAK = ' | ';

/**
 * The plan as plain text: its title in the first line, then a line for each paragraph with its label and for each table row, cells joined
 * by " | ". Empty blocks are left out before the others are numbered. Linear.
 */
export function layText(plan: WrittenPlan): WrittenText {
  const said = plan.blocks.filter((block) => !isEmpty(block));
  const labels = labelsOf(said);
  const title = oneLine(plan.title);
  const lines: string[] = title === '' ? [] : [title];
  let offset = title === '' ? 0 : title.length + 1;
  let next = 0;
  const add = (line: string): Span => {
    const start = offset;
    lines.push(line);
    offset += line.length + 1;
    return { start, end: start + line.length };
  };
  const places = plan.blocks.map((block): BlockPlace | null => {
    if (isEmpty(block)) return null;
    const label = labels[next] ?? '';
    next += 1;
    if (block.kind === 'table') return tablePlace(block.rows, add);
    const span = add(`${label}${oneLine(block.text)}`);
    return { kind: 'paragraph', ...span, body: span.start + label.length };
  });
  return { text: lines.join('\n'), places };
}

/** The words alone. */
export function textOfBlocks(blocks: readonly WrittenBlock[]): string {
  return layText({ title: '', blocks }).text;
}

function tablePlace(rows: readonly (readonly string[])[], add: (line: string) => Span): BlockPlace {
  const placed = rows.map((row) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells = row.map(oneLine);
    const line = add(cells.join(CELL_BREAK));
    let at = line.start;
    return cells.map((cell) => {
      const start = at;
      at += cell.length + CELL_BREAK.length;
      return { start, end: start + cell.length };
    });
  });
  const cells = placed.flat();
  return { kind: 'table', start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0, rows: placed };
}

/** A line end as a space and a bar, which would make a table row, as a stroke: sign for sign, so that offsets within the block hold. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029\t]/gu, ' ').replace(/[|｜]/gu, '/');
}
