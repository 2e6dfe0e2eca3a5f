/** The levels of an official document below its title: 一、 （一） 1. （1） ①. */
export const OUTLINE_LEVELS = [1, 2, 3, 4, 5] as const;
export type OutlineLevel = (typeof OUTLINE_LEVELS)[number];

/** A plan as somebody writes it here: its words and their structure, without labels, which are computed. */
export interface WrittenPlan {
  readonly title: string;
  readonly blocks: readonly WrittenBlock[];
}

export type WrittenBlock = WrittenParagraph | WrittenTable;

export interface WrittenParagraph {
  readonly kind: 'paragraph';
  /** Null for text without a label. */
  readonly level: OutlineLevel | null;
  /** The number at which its list begins anew; null where it goes on. */
  readonly startsAt: number | null;
  readonly text: string;
}

export interface WrittenTable {
  readonly kind: 'table';
  /** The first row is the head. Rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
}

/** Text that is numbered at `level`, or plain where that is null. */
export function paragraph(
  text: string,
  level: OutlineLevel | null = null,
  startsAt: number | null = null,
): WrittenParagraph {
  return { kind: 'paragraph', level, startsAt, text };
}

/** Whether a block says nothing: it is left out of the text, of the paper and of the numbering there. */
export function isEmpty(block: WrittenBlock): boolean {
  return block.kind === 'paragraph' ? block.text.trim() === '' : block.rows.flat().every((cell) => cell.trim() === '');
}
