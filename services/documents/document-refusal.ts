import type { ContentKind } from './content-kind';

/** What may be handed in as a plan, by the extension of the file name. */
export const ACCEPTED_EXTENSIONS = ['txt', 'md', 'docx'] as const;
export type AcceptedExtension = (typeof ACCEPTED_EXTENSIONS)[number];

/** The largest upload of any kind, in bytes: 20 MB. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Why a document is not read; every member is told to the person in words of `app/copy`. */
export type DocumentRefusal =
  | { readonly reason: 'too-large'; readonly actualBytes: number; readonly limitBytes: number }
  | { readonly reason: 'empty' }
  | {
      readonly reason: 'unsupported-format';
      readonly extension: string;
      readonly accepted: readonly AcceptedExtension[];
    }
  | { readonly reason: 'not-what-its-name-says'; readonly extension: AcceptedExtension; readonly actual: ContentKind }
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'broken-archive' }
  | { readonly reason: 'zip-bomb' }
  | { readonly reason: 'broken-document' }
  | { readonly reason: 'undecodable-text' }
  | { readonly reason: 'no-text' };

/** The last extension of a file name in lower case, without its dot; '' where there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.\\/\s]+)\s*$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
