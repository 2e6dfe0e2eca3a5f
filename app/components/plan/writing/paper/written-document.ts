import type { JSONContent } from '@tiptap/react';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { BlockPlace } from '#domain/plan-writing/written-text';
import { OUTLINE_LEVELS, paragraph, type OutlineLevel, type WrittenBlock } from '#domain/plan-writing/written-plan';

/** The level of a paragraph on the paper; null for plain text, and for what is no paragraph. */
export function levelOf(node: DocumentNode): OutlineLevel | null {
  return OUTLINE_LEVELS.find((level) => level === node.attrs['level']) ?? null;
}

/** The number at which a paragraph's list begins anew; null where it goes on. */
export function startOf(node: DocumentNode): number | null {
  const startsAt: unknown = node.attrs['startsAt'];
  return typeof startsAt === 'number' ? startsAt : null;
}

/** What stands on the paper, or on a piece of it, block by block. */
export function blocksOf(document: Pick<DocumentNode, 'forEach'>): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  document.forEach((node) => {
    if (node.type.name !== 'table') {
      blocks.push(paragraph(node.textContent, levelOf(node), startOf(node)));
      return;
    }
    const rows: string[][] = [];
    node.forEach((row) => {
      const cells: string[] = [];
      row.forEach((cell) => cells.push(cell.textContent));
      rows.push(cells);
    });
    blocks.push({ kind: 'table', rows });
  });
  return blocks;
}

/** Blocks as the editor takes them; rows of one table get the same number of cells. */
export function contentOf(blocks: readonly WrittenBlock[]): JSONContent {
  const content = blocks.map((block): JSONContent => {
    if (block.kind === 'paragraph') {
      return { type: 'paragraph', attrs: { level: block.level, startsAt: block.startsAt }, ...inline(block.text) };
    }
    const width = Math.max(...block.rows.map((row) => row.length));
    return {
      type: 'table',
      content: block.rows.map((row, at) => ({
        type: 'tableRow',
        content: Array.from({ length: width }, (_, column) => ({
          type: at === 0 ? 'tableHeader' : 'tableCell',
          content: [{ type: 'paragraph', ...inline(row[column] ?? '') }],
        })),
      })),
    };
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function inline(text: string): Pick<JSONContent, 'content'> {
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

/** A stretch of words on the paper: where it begins in the document, and in the text that was read. */
interface Words {
  readonly at: number;
  readonly length: number;
  readonly start: number;
}

/** Every stretch of words of the document beside its place in the text, in order. */
function wordsOf(document: DocumentNode, places: readonly (BlockPlace | null)[]): Words[] {
  const words: Words[] = [];
  document.forEach((node, offset, index) => {
    const place = places[index];
    if (!place) return;
    if (place.kind === 'paragraph') {
      words.push({ at: offset + 1, length: node.content.size, start: place.body });
      return;
    }
    node.forEach((row, rowOffset, rowIndex) => {
      row.forEach((cell, cellOffset, cellIndex) => {
        const span = place.rows[rowIndex]?.[cellIndex];
        const at = offset + 1 + rowOffset + 1 + cellOffset + 2;
        if (span) words.push({ at, length: cell.textContent.length, start: span.start });
      });
    });
  });
  return words;
}

/** Finds stretches of the text on the paper, and places of the paper in the text. Made for one document and its reading. */
export class PaperMap {
  private readonly words: readonly Words[];

  constructor(
    readonly document: DocumentNode,
    places: readonly (BlockPlace | null)[],
  ) {
    this.words = wordsOf(document, places);
  }

  /** The stretches of the document that print this stretch of the text; labels, which are computed, are left out. */
  rangesOf({ start, end }: { readonly start: number; readonly end: number }): { from: number; to: number }[] {
    return this.words.flatMap((words) => {
      const from = Math.max(start, words.start) - words.start;
      const to = Math.min(end, words.start + words.length) - words.start;
      return to > from ? [{ from: words.at + from, to: words.at + to }] : [];
    });
  }

  /** The offset in the text of a place of the document; null where nothing was read. */
  offsetOf(position: number): number | null {
    const words = this.words.find(({ at, length }) => position >= at && position <= at + length);
    return words ? words.start + Math.min(position - words.at, words.length) : null;
  }
}
