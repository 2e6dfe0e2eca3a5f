import { analyse } from 'chardet';
import { refused, type Verdict } from '#domain/shared/verdict';

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Characters that running text does not hold: controls, replacement characters, private use, unassigned. */
const IMPLAUSIBLE = /[\p{Cn}\p{Co}\uFFFD]|(?![\t\n\v\f\r\u001A])\p{Cc}/gu;
/** One implausible character in this many is bad luck; more is another encoding, or no text. */
const PLAUSIBLE_FROM = 200;
/** A UTF-8 text with one damaged character in this many is still UTF-8, and damaged. */
const DAMAGED_UTF8_FROM = 20;

/**
 * Decodes a text file strictly; a byte-order mark is not part of the text, line ends stay as they are.
 * Order: byte-order mark, UTF-8, then GB18030 or Big5, whichever the frequency of its characters speaks for.
 * Refuses what no encoding explains and damaged UTF-8: guessing would show words that nobody wrote.
 */
export function decodeText(
  bytes: Uint8Array,
): Verdict<{ readonly text: string; readonly encoding: TextEncoding }, 'undecodable-text'> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly(bytes, ['utf-16le']);
  if (first === 0xfe && second === 0xff) return strictly(bytes, ['utf-16be']);
  const utf8 = strictly(bytes, ['utf-8']);
  if (utf8.ok || isDamagedUtf8(bytes)) return utf8;
  return strictly(bytes, speaksForBig5(bytes) ? ['big5', 'gb18030'] : ['gb18030', 'big5']);
}

function strictly(bytes: Uint8Array, candidates: readonly TextEncoding[]): ReturnType<typeof decodeText> {
  for (const encoding of candidates) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (isPlausible(text)) return { ok: true, text, encoding };
    } catch {
      // Not of this encoding: the next candidate is asked.
    }
  }
  return refused('undecodable-text');
}

function isPlausible(text: string): boolean {
  if (text.includes('\0')) return false;
  return (text.match(IMPLAUSIBLE)?.length ?? 0) * PLAUSIBLE_FROM <= text.length;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return damaged * DAMAGED_UTF8_FROM < whole;
}

function speaksForBig5(bytes: Uint8Array): boolean {
  const confidence = new Map(analyse(bytes.subarray(0, 64 * 1024)).map((match) => [match.name, match.confidence]));
  return (confidence.get('Big5') ?? 0) > (confidence.get('GB18030') ?? 0);
}
