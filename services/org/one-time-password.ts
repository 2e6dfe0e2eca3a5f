import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another when they are read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for the first sign-in: 4 groups of 4, some 79 bits. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
