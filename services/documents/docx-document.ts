import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { Verdict } from '#domain/shared/verdict';
import { readLines, type Reading } from './docx-body';
import { parseNumbering } from './docx-numbering';
import { readDocxParts } from './docx-package';
import { parseStyles } from './docx-styles';
import { listCounter } from './list-counter';
import { descend, elements, type XmlElement } from './xml';
import type { Archive, ArchiveRefusal } from './zip';

/** Characters that neither print nor can be stored as text. */
const UNPRINTABLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Text as a document shows it, and what a person should know of how it came about. */
export interface ReadText {
  readonly text: string;
  readonly remarks: readonly DocumentRemark[];
}

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

/** Changes of text; those of a paragraph's mark and of formats stand in properties. */
function countChanges(element: XmlElement): number {
  return elements(element).reduce((sum, child) => {
    if (CHANGES.has(child.name)) return sum + 1;
    return child.name === 'w:pPr' || child.name === 'w:rPr' ? sum : sum + countChanges(child);
  }, 0);
}
