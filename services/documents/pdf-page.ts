/** What of a PDF page bears on its text. Lengths are in points (1/72 inch), from the page's top left corner as it is shown. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  readonly rules: readonly PdfRule[];
  /** The page is a picture: it shows one and has next to no text. */
  readonly isPicture: boolean;
}

/** A stretch of text that was set in one go; `y` is its base line. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its type. */
  readonly size: number;
}

/** A straight line along the page's edges: `at` is its place across its direction. */
export interface PdfRule {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
