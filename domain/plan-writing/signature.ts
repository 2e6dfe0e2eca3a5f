import { isSignature } from '#domain/plan-reader/plans/plan-words';
import { isEmpty, type WrittenBlock } from './written-plan';

const LONGEST_BODY_NAME = 30;

/** The signature at a plan's end (落款): the indexes of the line with the body's name and of the date below it, where they are written. */
export interface Signature {
  readonly body: number | null;
  readonly date: number;
}

/** Finds a date that stands alone as the last line, and the body's name above it; null where the plan is not signed. */
export function signatureOf(blocks: readonly WrittenBlock[]): Signature | null {
  const said = blocks.flatMap((block, index) => (isEmpty(block) ? [] : [{ block, index }]));
  const last = said.at(-1);
  if (last === undefined || !isDateLine(last.block)) return null;
  const above = said.at(-2);
  return { body: above !== undefined && isBodyName(above.block) ? above.index : null, date: last.index };
}

function isDateLine(block: WrittenBlock): boolean {
  return block.kind === 'paragraph' && block.level === null && isSignature(bare(block.text));
}

function isBodyName(block: WrittenBlock): boolean {
  if (block.kind !== 'paragraph' || block.level !== null) return false;
  const words = bare(block.text);
  return words.length <= LONGEST_BODY_NAME && !/[，。；：！？,;:]/u.test(words);
}

/** Without white space, digits half-width. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
