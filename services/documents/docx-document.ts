import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { Verdict } from '#domain/shared/verdict';
import { readLines, type Reading } from './docx-body';
import { parseNumbering } from './docx-numbering';
import { readDocxParts } from './docx-package';
import { parseStyles } from './docx-styles';
import { listCounter } from './list-counter';
import { UNPRINTABLE, type ReadText } from './read-text';
import { descend, elements, type XmlElement } from './xml';
import type { Archive, ArchiveRefusal } from './zip';

const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/**
 * The text of a Word document as its reader sees it: automatic numbers printed, changes accepted, hidden text, headers, footers, comments, notes and tables of contents left out.
 * One line for each paragraph and each table row; text boxes follow the paragraph that anchors them.
 */
export async function readDocx(archive: Archive): Promise<Verdict<ReadText, ArchiveRefusal | 'broken-document'>> {
  const read = await readDocxParts(archive);
  if (!read.ok) return read;
  const body = descend(read.parts.document, 'w:body');
  if (body === undefined) return { ok: false, reason: 'broken-document' };

  const styles = parseStyles(read.parts.styles);
  const numbering = parseNumbering(read.parts.numbering, styles);
  const reading: Reading = { styles, numbering, counter: listCounter(numbering), notes: new Set() };
  const text = readLines(body, reading).join('\n').replace(UNPRINTABLE, '').trim();
  const changes = countChanges(body);
  const remarks: DocumentRemark[] = [];
  if (changes > 0) remarks.push({ kind: 'changes-accepted', count: changes });
  if (reading.notes.size > 0) remarks.push({ kind: 'notes-left-out', count: reading.notes.size });
  return { ok: true, text, remarks };
}

/** Changes of text, one where runs of a kind stand side by side; those of a paragraph's mark and of formats stand in properties. */
function countChanges(element: XmlElement): number {
  let count = 0;
  let before = '';
  for (const { name, ...child } of elements(element)) {
    if (CHANGES.has(name)) count += name === before ? 0 : 1;
    else if (name !== 'w:pPr' && name !== 'w:rPr') count += countChanges({ name, ...child });
    before = name;
  }
  return count;
}
