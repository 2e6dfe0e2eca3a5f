import type { PassedOver } from './reading';
import { spanIn, type Recogniser } from './recogniser';
import { RECOGNISERS } from './recognisers/index';
import type { PlacedSentence } from './sentences';

/** What recognisers look at in a sentence and leave, in order of print: the sentence is read once more, with somebody listening. */
export function passedOverIn(
  sentence: PlacedSentence,
  recognisers: readonly Recogniser[] = RECOGNISERS,
): readonly PassedOver[] {
  const heard: PassedOver[] = [];
  const listened = sentence.heardBy((from, to, reason, by) => {
    if (to > from) heard.push({ reason, by, ...spanIn(sentence, from, to) });
  });
  for (const recogniser of recognisers) recogniser.read(listened);
  return heard.sort((a, b) => a.start - b.start);
}
