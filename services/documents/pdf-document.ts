import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import { linesOf, mainSize, withoutReferences, type PdfLine } from './pdf-lines';
import { layOutText, type ParsedPage } from './pdf-layout';
import { withoutNotes } from './pdf-notes';
import type { PdfPage } from './pdf-page';
import { withoutPageMarks } from './pdf-page-marks';
import { MOST_PAGES, readPages, type PdfRefusal } from './pdf-pages';
import { tablesOf } from './pdf-tables';
import { UNPRINTABLE, type ReadText } from './read-text';

export type PdfDocumentRefusal =
  | { readonly reason: Exclude<PdfRefusal, 'too-many-pages'> }
  | { readonly reason: 'too-many-pages'; readonly limit: number }
  | { readonly reason: 'scanned'; readonly pages: number }
  | { readonly reason: 'garbled-text' };

/** What a font without a table of its characters leaves: private use, unassigned, replaced. */
const GARBLED = /[\p{Co}\p{Cn}\uFFFD]/gu;
const GARBLED_FROM = 0.1;

/**
 * The text of a PDF as its author wrote it: lines joined to paragraphs, columns in their order, ruled tables as rows, page heads, feet, numbers and notes left out.
 * A PDF whose pages are pictures is refused as scanned.
 */
export async function readPdf(
  bytes: Uint8Array,
): Promise<({ readonly ok: true } & ReadText) | ({ readonly ok: false } & PdfDocumentRefusal)> {
  const read = await readPages(bytes);
  if (!read.ok) {
    return read.reason === 'too-many-pages'
      ? { ok: false, reason: read.reason, limit: MOST_PAGES }
      : { ...read, reason: read.reason };
  }
  const { pages } = read;
  const pictures = pages.flatMap((page, at) => (page.isPicture ? [at + 1] : []));
  if (pictures.length > 0 && pages.every((page) => page.isPicture || page.words.length === 0)) {
    return { ok: false, reason: 'scanned', pages: pictures.length };
  }
  const { text, remarks } = textOf(pages);
  if ((text.match(GARBLED)?.length ?? 0) > GARBLED_FROM * text.length) return { ok: false, reason: 'garbled-text' };
  if (pictures.length > 0) remarks.push({ kind: 'pages-without-text', pages: pictures });
  return { ok: true, text: text.replace(UNPRINTABLE, '').trim(), remarks };
}

function textOf(pages: readonly PdfPage[]): { readonly text: string; readonly remarks: DocumentRemark[] } {
  const parsed = pages.map((page) => {
    const { words, references } = withoutReferences(page.words);
    const { tables, outside } = tablesOf({ ...page, words });
    return { page, tables, references, lines: linesOf(outside) };
  });
  const bodySize = mainSize(pages.flatMap((page) => page.words));
  const unmarked = withoutPageMarks(parsed.map(({ page, lines }) => ({ height: page.height, lines })));
  let notes = 0;
  const laidOut = parsed.map(({ page, tables, references }, at): ParsedPage => {
    const lines: readonly PdfLine[] = unmarked.pages[at] ?? [];
    const kept = withoutNotes(lines, page.rules, bodySize, references > 0);
    notes += kept.notes;
    return { width: page.width, tables, lines: kept.lines };
  });
  const remarks: DocumentRemark[] = [];
  if (unmarked.count > 0) remarks.push({ kind: 'page-marks-left-out', count: unmarked.count });
  if (notes > 0) remarks.push({ kind: 'notes-left-out', count: notes });
  return { text: layOutText(laidOut, bodySize).join('\n'), remarks };
}
