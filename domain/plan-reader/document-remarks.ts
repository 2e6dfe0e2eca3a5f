/**
 * What a person should know of how a document became text: what was left out or decided on the way. Counts are of places in the document,
 * pages are counted from 1.
 */
export type DocumentRemark =
  /** Tracked changes were read as accepted. */
  | { readonly kind: 'changes-accepted'; readonly count: number }
  /** Footnotes and endnotes were left out. */
  | { readonly kind: 'notes-left-out'; readonly count: number }
  /** Page heads, page feet and page numbers were left out. */
  | { readonly kind: 'page-marks-left-out'; readonly count: number }
  /** Pages that hold a picture and no text, in a document whose other pages have some. */
  | { readonly kind: 'pages-without-text'; readonly pages: readonly number[] }
  /** Rows of a sheet beyond as many as are read were left out. */
  | { readonly kind: 'rows-left-out'; readonly limit: number }
  /** The document numbers paragraphs by itself, in a way that could not be followed. */
  | { readonly kind: 'numbers-missing' };
