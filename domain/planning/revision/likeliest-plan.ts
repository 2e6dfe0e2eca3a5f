import { normalize } from '#domain/plan-reader/normalize';
import { bigramsOf, likeness } from './similarity';

/** Enough of a plan to know it by. */
const CHARACTERS = 20_000;

/** Which of the texts is most like a plan's own text, by its place in the list; -1 where there are none. */
export function likeliestPlan(own: string, texts: readonly string[]): number {
  const bagOf = (text: string) => bigramsOf(normalize(text.slice(0, CHARACTERS)).text);
  const bag = bagOf(own);
  const scores = texts.map((text) => likeness(bag, bagOf(text)));
  return scores.indexOf(Math.max(...scores));
}
