import type { PassOver } from './pattern';
import type { PassedOver } from './reading';
import { spanIn, type Recogniser, type Sentence } from './recogniser';
import { RECOGNISERS } from './recognisers/index';
import { timesOf } from './recognisers/time-phrases';

/** What recognisers look at in a sentence and leave, in order of print: the sentence is read once more, with somebody listening. */
export function passedOverIn(
  sentence: Sentence,
  recognisers: readonly Recogniser[] = RECOGNISERS,
): readonly PassedOver[] {
  const heard: PassedOver[] = [];
  const listened = heardBy(sentence, (from, to, reason, by) => {
    if (to > from) heard.push({ reason, by, ...spanIn(sentence, from, to) });
  });
  for (const recogniser of recognisers) recogniser.read(listened);
  return heard.sort((a, b) => a.start - b.start);
}

function heardBy(sentence: Sentence, passOver: PassOver): Sentence {
  const { start, end, text, marks, outlineIndex, planIndex, planYear, heading, isHeading, previous, cell, people } =
    sentence;
  const place = { start, end, outlineIndex, planIndex, planYear, heading, isHeading, previous, cell, people };
  const heard: Sentence = { ...place, text, marks, passOver, at: (i) => sentence.at(i), times: [] };
  return { ...heard, times: timesOf(heard) };
}
