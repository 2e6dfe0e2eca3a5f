import type { Sentence } from '../recogniser';
import { isPastYear } from './clause';
import { cycleDayFamily } from './schedule-cycle-day';
import { dateFamily } from './schedule-date';
import { horizonFamily } from './schedule-horizon';
import { limitFamily } from './schedule-limit';
import { monthFamily } from './schedule-month';
import { observanceFamily } from './schedule-observance';
import { partOfYearFamily } from './schedule-part-of-year';
import type { TimeFamily, TimePhrase } from './schedule-phrase';
import { recurrenceFamily } from './schedule-recurrence';
import { rhythmFamily } from './schedule-rhythm';
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
  rhythmFamily,
  monthFamily,
  partOfYearFamily,
  limitFamily,
  horizonFamily,
  observanceFamily,
  seasonFamily,
];
const HINT =
  /[月日号年季周天旬节期内后每时学限逢隔]|五[”"期末]|\d[.·•．]\d|元旦|国庆|端午|中秋|清明|重阳|除夕|冬至|[五六七八十]一|三八|五四|[春夏秋冬寒暑汛农抢]|霜降|小年/;

const memo = new WeakMap<Sentence, readonly FoundTime[]>();

/** All time phrases of a sentence in order of print; asked for by the indicators too, which must not count what a time rule has counted. */
export function timePhrases(sentence: Sentence): readonly FoundTime[] {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const found = findTimes(sentence.text).filter(({ from, to }) => !isPastYear(sentence, from, to));
  memo.set(sentence, found);
  return found;
}

/** The same for a text that stands alone. */
export function findTimes(text: string): readonly FoundTime[] {
  if (!HINT.test(text)) return [];
  const found: FoundTime[] = [];
  const claimed = new Uint8Array(text.length);
  for (const family of FAMILIES) {
    if (!family.hint.test(text)) continue;
    let last: TimePhrase | null = null;
    for (const phrase of family.find(text)) {
      const again = last !== null && isSamePeriod(last, phrase);
      if (!again && claimed.subarray(phrase.from, phrase.to).includes(1)) continue;
      claimed.fill(1, phrase.from, phrase.to);
      last = phrase;
      found.push({ ...phrase, by: family.name });
    }
  }
  const inOrder = found.sort((a, b) => a.from - b.from);
  return inOrder.filter((phrase, i) => !isPartOfName(text, phrase, inOrder[i - 1]));
}

/** 4月举办春季运动会, 12月开展年终考核: behind a day or month of its own the season only names the work. */
function isPartOfName(text: string, phrase: FoundTime, before: FoundTime | undefined): boolean {
  if (before === undefined || !/month|date|deadline|range/.test(before.norm.kind)) return false;
  if (phrase.norm.kind !== 'season' && text.slice(phrase.from, phrase.to) !== '年终') return false;
  const between = text.slice(before.to, phrase.from);
  return (
    /^[\u4e00-\u9fff]{2,12}$/.test(between) &&
    /^[\u4e00-\u9fff]/.test(text.slice(phrase.to)) &&
    !/[期间前后]$/.test(text.slice(phrase.from, phrase.to))
  );
}

/** One period may have several counts (全年…四次…和一次): they share their words. */
function isSamePeriod(one: TimePhrase, other: TimePhrase): boolean {
  return one.from === other.from && one.to === other.to && one.norm.kind === 'recur' && other.norm.kind === 'recur';
}

/** Which characters of a text its time phrases have used up, the counts outside of them included. */
export function timedCharacters(text: string, times: readonly FoundTime[]): Uint8Array {
  const used = new Uint8Array(text.length);
  for (const time of times) {
    used.fill(1, time.from, time.to);
    for (const [from, to] of time.counts ?? []) used.fill(1, from, to);
  }
  return used;
}

/** The phrases that begin in a stretch of the text. `times` are in order of print. */
export function timesIn(times: readonly FoundTime[], from: number, to: number): readonly FoundTime[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const inside: FoundTime[] = [];
  for (let i = low; (times[i]?.from ?? to) < to; i += 1) {
    const time = times[i];
    if (time !== undefined) inside.push(time);
  }
  return inside;
}
