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
    ...noteTexts(footnotes, 'w:footnote', reading.footnotes, reading),
    ...noteTexts(endnotes, 'w:endnote', reading.endnotes, reading),
  ];
  lines.push(...notes.map((note, index) => `[${index + 1}] ${note}`));
  return { ok: true, text: lines.join('\n').replace(UNPRINTABLE, '').trim() };
}

/** The notes that the text refers to, in its order; the lists of all footnotes are counted together, apart from the body's. */
function noteTexts(
  part: XmlElement | undefined,
  name: string,
  ids: readonly string[],
  reading: Reading,
): readonly string[] {
  if (part === undefined) return [];
  const byId = new Map(elements(part, name).map((note) => [note.attributes['w:id'], note]));
  const story = { ...reading, counter: listCounter(reading.numbering) };
  return [...new Set(ids)].flatMap((id) => {
    const note = byId.get(id);
    const text = note === undefined ? '' : readLines(note, story).join('\n').trim();
    return text === '' ? [] : [text];
  });
}
