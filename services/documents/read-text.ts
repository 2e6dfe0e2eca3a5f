import type { DocumentRemark } from '#domain/plan-reader/document-remarks';

/** Text as a document shows it, and what a person should know of how it came about. */
export interface ReadText {
  readonly text: string;
  readonly remarks: readonly DocumentRemark[];
}

/** Characters that neither print nor can be stored as text. */
export const UNPRINTABLE = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
