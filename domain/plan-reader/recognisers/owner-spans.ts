import type { ReadOwner } from '../reading';
import { spanIn, type Sentence } from '../recogniser';
import { TARGETED_PEOPLE, VAGUE_PARTY } from './party';

const JOINT = /、|以及|及(?!时)|和(?!平|谐)|与|，|或者?/u;

/** A printed party, or several joined ones (医务科、护理部和办公室), as owners. `from` and `to` are in the sentence's text. */
export function ownersIn(
  sentence: Sentence,
  from: number,
  to: number,
  by: string,
  assist: boolean,
): readonly ReadOwner[] {
  if (TARGETED_PEOPLE.test(sentence.text.slice(from, to))) return [];
  const owners: ReadOwner[] = [];
  let at = from;
  for (const part of splitJoint(sentence.text.slice(from, to))) {
    const start = sentence.text.indexOf(part, at);
    at = start + part.length;
    const name = part.replace(/等$/u, '');
    if (name.length < 2 || VAGUE_PARTY.test(name)) continue;
    const span = spanIn(sentence, start, start + name.length);
    owners.push({ name, assist, origin: 'printed', by, start: span.start, end: span.end });
  }
  return owners;
}

/** Cuts joint parties apart; a short first part (镇、村两级) only makes sense with the rest. */
function splitJoint(name: string): readonly string[] {
  const parts = name.split(JOINT).filter((part) => part !== '');
  return parts.some((part) => part.length < 2) ? [name] : parts;
}
