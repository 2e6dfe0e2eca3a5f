import type { Span } from '#domain/shared/span';
import type { LabelStyle } from './labels';
import { numberOf } from './labels';

/** A label inside a paragraph: 一是…；二是…, （1）…（2）…, 1、… where a line break was lost. */
export interface InlineCandidate extends Span {
  readonly style: LabelStyle;
  readonly number: number;
  /** Whether a stop, a colon or the paragraph's start stands before it. */
  readonly afterStop: boolean;
}

const HAN = '一二三四五六七八九十';
/** The first part only says with which characters a label begins: it is asked at every place, the rest at few. */
const CANDIDATE = new RegExp(
  `(?=[${HAN}①-⑳❶-❿⑴-⒇(\\d第其])(?:([${HAN}]{1,2})是|([①-⑳❶-❿])|\\((\\d{1,2})\\)|([⑴-⒇])|\\(([${HAN}]{1,3})\\)|(?<![\\d.第至到-])(\\d{1,2})[、.](?=[\\p{Script=Han}《“"]|(?<=[。；]\\d{1,2}[、.])\\d{1,2}月)|(?<![${HAN}第、])([${HAN}]{1,3})、(?![${HAN}]、)|(?<![\\d.(第至到-])(\\d{1,2})\\)|(?:^|(?<=[。；：，！]))[第其]([${HAN}])[，、]|(?:^|(?<=[。；：，！]))第([${HAN}])步[，：])`,
  'gu',
);
const STYLES: readonly LabelStyle[] = [
  'spoken',
  'circled',
  'number-paren',
  'number-paren',
  'han-paren',
  'number',
  'han',
  'half-paren',
  'ordinal',
  'step',
];
const STOP = /[。；：！？，、,;)”》]/u;
/** 一抓…二抓…, 一要…二要…: any word may follow the numeral, if the same word follows the next one. */
const SAME_WORD = new RegExp(`(?:^|(?<=[。；：，！]))([${HAN}])([\\p{Script=Han}])`, 'gu');
const COUNTED =
  /[个年月日级次名人所种期场季度周天项条款类批线层楼号村乡镇县区步定些些般起直样切致旦方同流体站站甲乙等办部室]/u;

/** Every stretch of a paragraph that could be a label, in order; the outline decides which are. Linear. */
export function inlineCandidates(words: string): readonly InlineCandidate[] {
  const found: InlineCandidate[] = [];
  for (const match of words.matchAll(CANDIDATE)) {
    const at = match.index;
    const group = match.slice(1).findIndex((part) => part !== undefined);
    const style = STYLES[group];
    if (style === undefined) continue;
    const before = words[at - 1];
    const afterStop = before === undefined || STOP.test(before);
    if (style === 'spoken' && !afterStop) continue;
    found.push({ style, number: numberOf(match[group + 1] ?? ''), start: at, end: at + match[0].length, afterStop });
  }
  const spokenElsewhere = found.some((candidate) => candidate.style === 'spoken');
  if (spokenElsewhere) return found;
  const byWord = new Map<string, InlineCandidate[]>();
  for (const match of words.matchAll(SAME_WORD)) {
    const [whole, numeral = '', word = ''] = match;
    if (COUNTED.test(word)) continue;
    const list = byWord.get(word) ?? [];
    list.push({
      style: 'spoken',
      number: numberOf(numeral),
      start: match.index,
      end: match.index + whole.length,
      afterStop: true,
    });
    byWord.set(word, list);
  }
  const runs = [...byWord.values()].filter(
    (list) => list.length >= 2 && list[0]?.number === 1 && list[1]?.number === 2,
  );
  return runs.length === 0 ? found : [...found, ...runs.flat()].sort((a, b) => a.start - b.start);
}
