import type { PassedOver } from './reading';
import type { Recogniser } from './recogniser';
import { RECOGNISERS } from './recognisers/index';
import type { PlacedSentence } from './sentences';

/** All that recognisers look at in a sentence and leave, in order of print: the sentence is read once more and asked why. */
export function passedOverIn(
  sentence: PlacedSentence,
  recognisers: readonly Recogniser[] = RECOGNISERS,
): readonly PassedOver[] {
  const again = sentence.askedWhy();
  for (const recogniser of recognisers) recogniser.read(again);
  return inOrderOfPrint(again.passedOver);
}

export function inOrderOfPrint(passedOver: readonly PassedOver[]): readonly PassedOver[] {
  return [...passedOver].sort((a, b) => a.start - b.start);
}
