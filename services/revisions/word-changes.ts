import { diffArrays } from 'diff';

/** A stretch of two texts laid over each other: in both, only in the one that was, or only in the one that is. */
export interface WordChange {
  readonly text: string;
  readonly in: 'both' | 'was' | 'is';
}

/** Numbers with their sign, parts of dates and words of letters stay whole; of Chinese each character is one. */
const TOKEN = /\d+(?:[.．]\d+)?[%％‰年月日]?|[A-Za-z]+|\s+|./gsu;
/** What is left between two changes reads as noise where it is shorter than this. */
const SHORTEST_COMMON = 2;
/** Beyond so many changes two texts are two texts. */
const MOST_CHANGES = 2000;

/** Two texts laid over each other, in reading order; white space that differs is no change. */
export function wordChanges(was: string, is: string): WordChange[] {
  const [before, after] = [tokensOf(was), tokensOf(is)];
  const changes = diffArrays(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return [
      { text: was, in: 'was' },
      { text: is, in: 'is' },
    ];
  }
  const stretches = changes.map(({ value, added, removed }): WordChange => {
    return { text: value.join(''), in: added ? 'is' : removed ? 'was' : 'both' };
  });
  return joined(stretches);
}

function tokensOf(text: string): string[] {
  return text.replace(/\s+/gu, ' ').trim().match(TOKEN) ?? [];
}

/** A common character or two in the middle of a rewritten passage is taken into the passage, so that it can be read. */
function joined(stretches: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let was = '';
  let is = '';
  const close = () => {
    if (was !== '') result.push({ text: was, in: 'was' });
    if (is !== '') result.push({ text: is, in: 'is' });
    [was, is] = ['', ''];
  };
  for (const [at, stretch] of stretches.entries()) {
    const isBetween = (was !== '' || is !== '') && at < stretches.length - 1;
    const isNoise = stretch.in === 'both' && isBetween && stretch.text.length < SHORTEST_COMMON;
    if (stretch.in !== 'is' && (stretch.in === 'was' || isNoise)) was += stretch.text;
    if (stretch.in !== 'was' && (stretch.in === 'is' || isNoise)) is += stretch.text;
    if (stretch.in === 'both' && !isNoise) {
      close();
      result.push(stretch);
    }
  }
  close();
  return result;
}
