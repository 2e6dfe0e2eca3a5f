import { EVIDENCE_MEDIA_TYPES } from './evidence';

const KNOWN: ReadonlySet<string> = new Set(EVIDENCE_MEDIA_TYPES);
const SHOWN_IN_THE_PAGE: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
]);

/**
 * The headers under which an uploaded file is served: it is never guessed at, never runs, and only pictures and PDF open in the browser.
 * A media type that evidence cannot have is served as bytes.
 * PDF goes without `sandbox`, under which browsers refuse to show it; their viewers keep scripts of the file to themselves.
 */
export function servedHeaders(mediaType: string, fileName: string): Readonly<Record<string, string>> {
  const disposition = SHOWN_IN_THE_PAGE.has(mediaType) ? 'inline' : 'attachment';
  const isPdf = mediaType === 'application/pdf';
  return {
    'Content-Type': KNOWN.has(mediaType) ? mediaType : 'application/octet-stream',
    'Content-Disposition': `${disposition}; filename="${asciiName(fileName)}"; filename*=UTF-8''${extendedName(fileName)}`,
    'Content-Security-Policy': isPdf
      ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
      : "default-src 'none'; sandbox; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    // Who may see a file can change; the browser asks again each time.
    'Cache-Control': 'private, no-cache',
  };
}

/** For clients that do not know `filename*`: other signs become underscores. */
function asciiName(fileName: string): string {
  return fileName.replace(/[^A-Za-z0-9 ._()-]/gu, '_');
}

/** RFC 8187 (formerly 5987): percent-encoded UTF-8; these four are not among the characters that may stand for themselves. */
function extendedName(fileName: string): string {
  const encoded = encodeURIComponent(fileName.replace(/\p{Cs}/gu, '_'));
  return encoded.replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
