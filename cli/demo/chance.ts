import { createHash } from 'node:crypto';

/** Three numbers from 0 to 1 that follow from a key: the same county each time, yet no two tasks alike. */
export function chanceOf(key: string): { first: number; second: number; third: number } {
  const bytes = createHash('sha256').update(key).digest();
  const at = (offset: number): number => bytes.readUInt32BE(offset) / 0x1_0000_0000;
  return { first: at(0), second: at(4), third: at(8) };
}
