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

/**
 * The text of a Word document as its reader sees it: automatic numbers printed, changes accepted, hidden text, headers, footers, comments and tables of contents left out.
 * One line for each paragraph and each table row; text boxes follow the paragraph that anchors them; footnotes, then endnotes, follow the body.
 */
export async function readDocx(
  archive: Archive,
): Promise<Verdict<{ readonly text: string }, ArchiveRefusal | 'broken-document'>> {
  const read = await readDocxParts(archive);
  if (!read.ok) return read;
  const { document, footnotes, endnotes } = read.parts;
  const body = descend(document, 'w:body');
  if (body === undefined) return { ok: false, reason: 'broken-document' };

  const styles = parseStyles(read.parts.styles);
  const numbering = parseNumbering(read.parts.numbering, styles);
  const reading: Reading = { styles, numbering, counter: listCounter(numbering), footnotes: [], endnotes: [] };
  const lines = [...readLines(body, reading)];
  const notes = [
    ...notesOf(footnotes, 'w:footnote', reading.footnotes),
    ...notesOf(endnotes, 'w:endnote', reading.endnotes),
  ];
  for (const [index, note] of notes.entries()) {
    const text = readLines(note, { ...reading, counter: listCounter(numbering) })
      .join('\n')
      .trim();
    if (text !== '') lines.push(`[${index + 1}] ${text}`);
  }
  return { ok: true, text: lines.join('\n').replace(UNPRINTABLE, '').trim() };
}

function notesOf(part: XmlElement | undefined, name: string, ids: readonly string[]): readonly XmlElement[] {
  if (part === undefined) return [];
  const byId = new Map(elements(part, name).map((note) => [note.attributes['w:id'], note]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
