/** Text that somebody has selected, with its offsets in the document. */
export interface ChosenStretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The selection within the paper, or null where nothing is selected; segments carry their offset in `data-start`. */
export function chosenStretch(paper: HTMLElement): ChosenStretch | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!paper.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const text = selection.toString();
  return start === null || end === null || start >= end || text.trim() === '' ? null : { start, end, text };
}

function offsetOf(node: Node, offset: number): number | null {
  const segment = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  const start = segment?.dataset['start'];
  return start === undefined ? null : Number(start) + (node instanceof Element ? 0 : offset);
}
