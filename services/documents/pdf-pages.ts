import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { withoutRadicals } from '#domain/plan-reader/han-radicals';
import { refused, type Verdict } from '#domain/shared/verdict';
import type { PdfPage, PdfWord } from './pdf-page';
import { combined, placed, rulesOf, type DrawingCodes, type Matrix } from './pdf-rules';

/** A plan of an office has a few dozen pages. */
export const MOST_PAGES = 500;
/** A page with a picture and fewer characters than this is one that was scanned; scanning programs print their names on it. */
const FEWEST_CHARACTERS = 30;
/** Larger pictures than this many dots are not decoded: only that they are there matters. */
const LARGEST_PICTURE_DOTS = 80_000_000;
/** Text leaning more than this (in parts of its size) is a stamp or a mark across the page, not of its text. */
const UPRIGHT = 0.05;

export type PdfRefusal = 'encrypted' | 'broken-document' | 'too-many-pages';

/**
 * The words and rules of a PDF, page by page. Nothing of the file runs and nothing is drawn; fonts give their characters only.
 * The library is loaded here, where it is used.
 */
export async function readPages(
  bytes: Uint8Array,
): Promise<Verdict<{ readonly pages: readonly PdfPage[] }, PdfRefusal>> {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library keeps and changes what it is given.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    wasmUrl: join(folder, 'wasm') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE_DOTS,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return refused('too-many-pages');
    return { ok: true, pages: await pagesOf(document, codesOf(OPS), OPS) };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return refused('encrypted');
    return refused('broken-document');
  } finally {
    await task.destroy();
  }
}

type Codes = Readonly<Record<string, number>>;

async function pagesOf(document: PDFDocumentProxy, drawing: DrawingCodes, codes: Codes): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number), drawing, codes));
  }
  return pages;
}

async function readPage(page: PDFPageProxy, drawing: DrawingCodes, codes: Codes): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = transform as unknown as Matrix;
  const content = await page.getTextContent();
  const words = content.items.flatMap((item) => ('str' in item ? wordOf(item, view) : []));
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'];
  const characters = words.reduce((sum, word) => sum + word.text.length, 0);
  const isPicture = characters < FEWEST_CHARACTERS && pictures.some((name) => fnArray.includes(codes[name] ?? -1));
  const rules = rulesOf(fnArray, argsArray, drawing, view);
  page.cleanup();
  return { width, height, words, rules, isPicture };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** White space is made of the places of the words; where the file prints some between them says little. */
function wordOf({ str, transform, width }: TextItem, view: Matrix): readonly PdfWord[] {
  const text = str.trim();
  if (text === '') return [];
  const [a, b, , , e, f] = combined(view, transform as unknown as Matrix);
  const size = Math.hypot(a, b);
  if (a <= 0 || Math.abs(b) > size * UPRIGHT) return [];
  const leading = str.length - str.trimStart().length;
  const [x, y] = placed([1, 0, 0, 1, e, f], (leading / str.length) * width, 0);
  return [{ text: withoutRadicals(text), x, y, width: width * (text.length / str.length), size }];
}

function codesOf(codes: Codes): DrawingCodes {
  const code = (name: string) => codes[name] ?? -1;
  return {
    save: code('save'),
    restore: code('restore'),
    transform: code('transform'),
    paintFormXObjectBegin: code('paintFormXObjectBegin'),
    paintFormXObjectEnd: code('paintFormXObjectEnd'),
    constructPath: code('constructPath'),
    stroking: new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke'].map(code)),
    filling: new Set(['fill', 'eoFill'].map(code)),
  };
}
