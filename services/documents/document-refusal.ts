import type { ContentKind } from './content-kind';

/** What may be handed in as a plan, by the extension of the file name. */
export const ACCEPTED_EXTENSIONS = ['docx', 'doc', 'pdf', 'xlsx', 'csv', 'txt', 'md'] as const;
export type AcceptedExtension = (typeof ACCEPTED_EXTENSIONS)[number];

/** Other names of what is accepted. WPS writes the same bytes as Word 97 under its own name. */
const OTHER_EXTENSIONS: ReadonlyMap<string, AcceptedExtension> = new Map([
  ['markdown', 'md'],
  ['text', 'txt'],
  ['wps', 'doc'],
]);

/** The form in which a file of this name is read; null where it is not. */
export function acceptedAs(fileName: string): AcceptedExtension | null {
  const extension = extensionOf(fileName);
  return OTHER_EXTENSIONS.get(extension) ?? ACCEPTED_EXTENSIONS.find((accepted) => accepted === extension) ?? null;
}

/** What a file that is not read is likely to be, by its extension: each asks for something else to be done. */
export const UNREAD_KINDS = ['writer', 'sheet', 'slides', 'picture', 'fixed-layout', 'archive', 'other'] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];

const UNREAD: Readonly<Record<string, UnreadKind>> = Object.fromEntries(
  Object.entries({
    writer: 'rtf odt wpt dot dotx docm dotm htm html mht mhtml pages',
    sheet: 'xls et ods xlsm xlsb numbers',
    slides: 'ppt pptx dps odp key',
    picture: 'jpg jpeg png webp heic heif bmp gif tif tiff',
    'fixed-layout': 'ofd ceb cebx gd sep xps caj',
    archive: 'zip rar 7z gz tar',
  } satisfies Partial<Record<UnreadKind, string>>).flatMap(([kind, extensions]) =>
    extensions.split(' ').map((extension) => [extension, kind as UnreadKind]),
  ),
);

export function unreadKind(extension: string): UnreadKind {
  return Object.hasOwn(UNREAD, extension) ? (UNREAD[extension] ?? 'other') : 'other';
}

/** The largest upload of any kind, in bytes: 20 MB. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** Why a document is not read; every member is told to the person in words of `app/copy`. */
export type DocumentRefusal =
  | { readonly reason: 'too-large'; readonly actualBytes: number; readonly limitBytes: number }
  | { readonly reason: 'empty' }
  | {
      readonly reason: 'unsupported-format';
      readonly extension: string;
      readonly kind: UnreadKind;
      readonly accepted: readonly AcceptedExtension[];
    }
  | { readonly reason: 'not-what-its-name-says'; readonly extension: AcceptedExtension; readonly actual: ContentKind }
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'broken-archive' }
  | { readonly reason: 'zip-bomb' }
  | { readonly reason: 'broken-document' }
  | { readonly reason: 'undecodable-text' }
  | { readonly reason: 'word-too-old' }
  | { readonly reason: 'scanned'; readonly pages: number }
  | { readonly reason: 'garbled-text' }
  | { readonly reason: 'too-many-pages'; readonly limit: number }
  | { readonly reason: 'too-demanding'; readonly limitSeconds: number }
  | { readonly reason: 'no-text' };

/** The last extension of a file name in lower case, without its dot; '' where there is none. */
export function extensionOf(fileName: string): string {
  return /\.([^.\\/\s]+)\s*$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
