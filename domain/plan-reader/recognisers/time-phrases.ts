import type { Sentence } from '../recognise';
import { cycleDayFamily } from './schedule-cycle-day';
import { dateFamily } from './schedule-date';
import { horizonFamily } from './schedule-horizon';
import { limitFamily } from './schedule-limit';
import { monthFamily } from './schedule-month';
import { observanceFamily } from './schedule-observance';
import { partOfYearFamily } from './schedule-part-of-year';
import type { TimeFamily, TimePhrase } from './schedule-phrase';
import { recurrenceFamily } from './schedule-recurrence';
import { seasonFamily } from './schedule-season';

/** A time phrase with the family that found it. */
export interface FoundTime extends TimePhrase {
  readonly by: string;
}

/** The families, the most specific first: where two claim the same characters, the earlier keeps them. */
const FAMILIES: readonly TimeFamily[] = [
  cycleDayFamily,
  dateFamily,
  recurrenceFamily,
  monthFamily,
  partOfYearFamily,
  limitFamily,
  horizonFamily,
  observanceFamily,
  seasonFamily,
];
const HINT = /[月日号年季周天旬节期内后每时]|\d[.·•．]\d|元旦|国庆|端午|中秋|清明|重阳|除夕|冬至|五一|十一|[春夏秋冬]/;

const memo = new WeakMap<Sentence, readonly FoundTime[]>();

/** All time phrases of a sentence in order of print; asked for by the indicators too, which must not count what a time rule has counted. */
export function timePhrases(sentence: Sentence): readonly FoundTime[] {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const found = findTimes(sentence.text);
  memo.set(sentence, found);
  return found;
}

/** The same for a text that stands alone. */
export function findTimes(text: string): readonly FoundTime[] {
  if (!HINT.test(text)) return [];
  const found: FoundTime[] = [];
  for (const family of FAMILIES) {
    if (!family.hint.test(text)) continue;
    for (const phrase of family.find(text)) {
      if (found.every((other) => isFree(phrase, other))) found.push({ ...phrase, by: family.name });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Two phrases may share their words only where one period has several counts (全年…四次…和一次). */
function isFree(phrase: TimePhrase, other: TimePhrase): boolean {
  if (
    phrase.from === other.from &&
    phrase.to === other.to &&
    phrase.norm.kind === 'recur' &&
    other.norm.kind === 'recur'
  )
    return true;
  return phrase.to <= other.from || phrase.from >= other.to;
}
