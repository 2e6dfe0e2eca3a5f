import type { Fragment } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { labelsOf } from '#domain/plan-writing/numbering';
import { textOfBlocks } from '#domain/plan-writing/written-text';
import { blocksOf } from './written-document';

/** What is copied, as plain text for other programs: whole paragraphs with the labels that they have here. */
export function copiedText(content: Fragment, { doc, selection }: EditorState): string {
  const { $from, $to } = selection;
  const first = $from.index(0);
  if (first === $to.index(0)) return content.textBetween(0, content.size, '\n', '');
  const labels = labelsOf(blocksOf(doc));
  const isWhole = $from.parentOffset === 0;
  return blocksOf(content)
    .map((block, at) => {
      if (block.kind === 'table') return textOfBlocks([block]);
      return `${at > 0 || isWhole ? (labels[first + at] ?? '') : ''}${block.text}`;
    })
    .join('\n');
}
