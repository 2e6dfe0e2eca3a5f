import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import { refused, type Verdict } from '#domain/shared/verdict';
import { readStory, type DocReading } from './doc-body';
import { readLists } from './doc-lists';
import { runFinder } from './doc-properties';
import { readTextBoxes } from './doc-shapes';
import { openDoc, type DocRefusal, type DocStreams } from './doc-streams';
import { readStyles } from './doc-styles';
import { readText } from './doc-text';
import { listCounter } from './list-counter';
import { UNPRINTABLE, type ReadText } from './read-text';
import type { Numbering } from './word-lists';

/**
 * The text of a Word 97 to 2003 document, as `readDocx` gives that of a newer one: automatic numbers printed, changes accepted, hidden text,
 * headers, footers, comments and notes left out; text boxes follow the paragraph that anchors them.
 */
export function readDoc(bytes: Uint8Array): Verdict<ReadText, DocRefusal> {
  try {
    const opened = openDoc(bytes);
    return opened.ok ? { ok: true, ...textOf(opened.streams) } : opened;
  } catch (error) {
    // The readers of numbers throw where a table points out of the file.
    if (error instanceof RangeError) return refused('broken-document');
    throw error;
  }
}

function textOf(streams: DocStreams): ReadText {
  const styles = readStyles(streams);
  const { numbering, isWhole } = listsOf(streams);
  const boxes = readTextBoxes(streams);
  const reading: DocReading = {
    text: readText(streams),
    styles,
    numbering,
    runAt: runFinder(streams, 'characters'),
    paragraphAt: runFinder(streams, 'paragraphs'),
    boxesIn: (from, to) =>
      boxes
        .filter(({ anchor }) => anchor !== null && anchor >= from && anchor < to)
        .flatMap((box) => boxLines(reading, box)),
    found: { notes: 0, changes: 0, numbersMissing: !isWhole },
  };
  const lines = [...readStory(reading, 0, streams.bodyLength, listCounter(numbering))];
  for (const box of boxes) if (box.anchor === null) lines.push(...boxLines(reading, box));
  const { notes, changes, numbersMissing } = reading.found;
  const remarks: DocumentRemark[] = [];
  if (changes > 0) remarks.push({ kind: 'changes-accepted', count: changes });
  if (notes > 0) remarks.push({ kind: 'notes-left-out', count: notes });
  if (numbersMissing) remarks.push({ kind: 'numbers-missing' });
  return { text: lines.join('\n').replace(UNPRINTABLE, '').trim(), remarks };
}

/** Each text box counts its lists for itself. The last paragraph of a box is the box's own and empty. */
function boxLines(
  reading: DocReading,
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] {
  const lines = readStory(reading, from, to, listCounter(reading.numbering));
  return lines.join('\n').trim() === '' ? [] : lines.join('\n').trimEnd().split('\n');
}

/** A document whose list tables cannot be read is worth more without its numbers than not at all. */
function listsOf(streams: DocStreams): { readonly numbering: Numbering; readonly isWhole: boolean } {
  try {
    return { numbering: readLists(streams), isWhole: true };
  } catch {
    return { numbering: new Map(), isWhole: false };
  }
}
