import type { Span } from '#domain/shared/span';
import type { LabelStyle } from './labels';
import { numberOf } from './labels';
import { allMatches } from './pattern';

/** A label inside a paragraph: 一是…；二是…, （1）…（2）…, ——…；——…, 1、… where a line break was lost. */
export interface InlineCandidate extends Span {
  readonly style: LabelStyle;
  readonly number: number;
  /** Whether a stop, a colon or the paragraph's start stands before it. */
  readonly afterStop: boolean;
}

const HAN = '一二三四五六七八九十';
const HAN_CHARACTER = '[\\u3005\\u3007\\u3400-\\u9fff]';
/** Every choice begins with a character of its own and looks back only behind it: looking back first would be tried at every place. */
const CANDIDATE = new RegExp(
  [
    `([${HAN}]{1,2})是`,
    '([①-⑳❶-❿])',
    '\\((\\d{1,2})\\)',
    '([⑴-⒇])',
    `\\(([${HAN}]{1,3})\\)`,
    `(\\d(?<![\\d.第至到-].)\\d?)[、.](?=${HAN_CHARACTER}|[《“"]|(?<=[。；]\\d{1,2}[、.])\\d{1,2}月)`,
    `([${HAN}](?<![${HAN}第、].)[${HAN}]{0,2})、(?![${HAN}]、)`,
    '(\\d(?<![\\d.(第至到-].)\\d?)\\)',
    `[第其](?<=(?:^|[。；：，！]).)([${HAN}])[，、]`,
    `第(?<=(?:^|[。；：，！]).)([${HAN}])步[，：]`,
    `(-)(?<=[。；：]-)-(?=${HAN_CHARACTER})`,
  ].join('|'),
  'g',
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
  'bullet',
];
const STOP = /[。；：！？，、,;)”》]/u;
/** 一抓…二抓…, 一要…二要…: any word may follow the numeral, if the same word follows the next one. */
const SAME_WORD = new RegExp(`([${HAN}])(?<=(?:^|[。；：，！]).)(${HAN_CHARACTER})`, 'g');
const COUNTED =
  /[个年月日级次名人所种期场季度周天项条款类批线层楼号村乡镇县区步定些些般起直样切致旦方同流体站站甲乙等办部室]/u;

/** Every stretch of a paragraph that could be a label, in order; the outline decides which are. Linear. */
export function inlineCandidates(words: string): readonly InlineCandidate[] {
  const found: InlineCandidate[] = [];
  for (const match of allMatches(words, CANDIDATE)) {
    const at = match.index;
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const style = STYLES[group - 1];
    if (style === undefined) continue;
    const before = words[at - 1];
    const afterStop = before === undefined || STOP.test(before);
    if (style === 'spoken' && !afterStop) continue;
    found.push({ style, number: numberOf(match[group] ?? ''), start: at, end: at + match[0].length, afterStop });
  }
  const spokenElsewhere = found.some((candidate) => candidate.style === 'spoken');
  if (spokenElsewhere) return found;
  const byWord = new Map<string, InlineCandidate[]>();
  for (const match of allMatches(words, SAME_WORD)) {
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
