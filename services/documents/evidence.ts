import { contentKind, type ContentKind } from './content-kind';
import { extensionOf, MAX_UPLOAD_BYTES } from './document-refusal';

/** What may be handed in as evidence, with the media type and the extension that it is served under. */
const EVIDENCE = {
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg', alsoNamed: ['jpeg'] },
  png: { mediaType: 'image/png', extension: 'png', alsoNamed: [] },
  webp: { mediaType: 'image/webp', extension: 'webp', alsoNamed: [] },
  heic: { mediaType: 'image/heic', extension: 'heic', alsoNamed: ['heif'] },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', alsoNamed: [] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    alsoNamed: [],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    alsoNamed: [],
  },
  text: { mediaType: 'text/plain', extension: 'txt', alsoNamed: [] },
} as const satisfies Partial<Record<ContentKind, object>>;

export type EvidenceKind = keyof typeof EVIDENCE;
export type EvidenceMediaType = (typeof EVIDENCE)[EvidenceKind]['mediaType'];
export const EVIDENCE_KINDS = Object.keys(EVIDENCE) as readonly EvidenceKind[];
export const EVIDENCE_MEDIA_TYPES: readonly EvidenceMediaType[] = Object.values(EVIDENCE).map((kind) => kind.mediaType);

export type EvidenceRefusal =
  | { readonly reason: 'too-large'; readonly actualBytes: number; readonly limitBytes: number }
  | { readonly reason: 'empty' }
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'not-allowed'; readonly actual: ContentKind; readonly accepted: readonly EvidenceKind[] };

export type EvidenceVerdict =
  | {
      readonly ok: true;
      readonly kind: EvidenceKind;
      readonly mediaType: EvidenceMediaType;
      /** Safe on any file system and in a header; its extension is that of the content. */
      readonly fileName: string;
    }
  | ({ readonly ok: false } & EvidenceRefusal);

const MAX_NAME_CHARACTERS = 120;

/** Looks at an uploaded file's content, not at what its name or the browser claims: a photograph named .docx is a photograph. Sizes in bytes. */
export async function checkEvidence(fileName: string, bytes: Uint8Array): Promise<EvidenceVerdict> {
  if (bytes.length > MAX_UPLOAD_BYTES) {
    return { ok: false, reason: 'too-large', actualBytes: bytes.length, limitBytes: MAX_UPLOAD_BYTES };
  }
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const actual = await contentKind(bytes);
  if (actual === 'encrypted-office') return { ok: false, reason: 'encrypted' };
  const isPage = actual === 'text' && extensionOf(fileName) !== 'txt';
  if (!isEvidenceKind(actual) || isPage) return { ok: false, reason: 'not-allowed', actual, accepted: EVIDENCE_KINDS };
  return { ok: true, kind: actual, mediaType: EVIDENCE[actual].mediaType, fileName: safeFileName(fileName, actual) };
}

function isEvidenceKind(kind: ContentKind): kind is EvidenceKind {
  return Object.hasOwn(EVIDENCE, kind);
}

/** The last part of the name without characters that paths, headers or the direction of writing give a meaning to. */
function safeFileName(fileName: string, kind: EvidenceKind): string {
  const { extension, alsoNamed } = EVIDENCE[kind];
  const last = fileName.split(/[\\/]/u).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*%;]/gu, '').trim();
  const named = extensionOf(clean);
  const isRight = named === extension || (alsoNamed as readonly string[]).includes(named);
  const stem = (named === '' ? clean : clean.slice(0, clean.lastIndexOf('.'))).replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = [...stem].slice(0, MAX_NAME_CHARACTERS).join('');
  return `${short === '' ? 'file' : short}.${isRight ? named : extension}`;
}
