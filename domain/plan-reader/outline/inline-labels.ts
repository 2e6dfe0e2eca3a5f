import type { Span } from '#domain/shared/span';
import { characterSearch, characterSet } from '../expressions/character-set';
import { isPair, numberOf, type LabelStyle } from './labels';

/** A label inside a paragraph: 一是…；二是…, （1）…（2）…, ——…；——…, 1、… where a line break was lost. */
export interface InlineCandidate extends Span {
  readonly style: LabelStyle;
  readonly number: number;
  /** Whether a stop, a colon or the paragraph's start stands before it. */
  readonly afterStop: boolean;
}

const HAN = '一二三四五六七八九十';
const HAN_CHARACTER = '[\\u3005\\u3007\\u3400-\\u9fff]';
const CANDIDATE = new RegExp(
  [
    `([${HAN}]{1,2})是`,
    '([①-⑳❶-❿])',
    '\\((\\d{1,2})\\)',
    '([⑴-⒇])',
    `\\(([${HAN}]{1,3})\\)`,
    `(?<![\\d.第至到-])(\\d{1,2})[、.](?=${HAN_CHARACTER}|[《“"]|(?<=[。；]\\d{1,2}[、.])\\d{1,2}月)`,
    `(?<![${HAN}第、])([${HAN}]{1,3})、(?![${HAN}]、|[${HAN}]{1,3}月)`,
    '(?<![\\d.(第至到-])(\\d{1,2})\\)',
    `(?<=^|[。；：，！])[第其]([${HAN}])[，、]`,
    `(?<=^|[。；：，！])第([${HAN}])步[，：]`,
    `(?<=[。；：])(-)-(?=${HAN_CHARACTER})`,
  ].join('|'),
  'y',
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
/** With what a label opens that needs nothing behind it, with what another does, and what stands behind its first character then: few places are asked. */
const WHOLE = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const isWhole = characterSet(WHOLE);
const openingIn = characterSearch(`${WHOLE}${HAN}0123456789(第其-`);
const goesOn = characterSet(`${HAN}0123456789是、.)-`);
const isStop = characterSet('。；：！？，、,;)”》');
/** 一抓…二抓…, 一要…二要…: any word may follow the numeral, if the same word follows the next one. */
const SAME_WORD = new RegExp(`([${HAN}])(${HAN_CHARACTER})`, 'y');
const numeralIn = characterSearch(HAN);
const endsClause = characterSet('。；：，！');
const isCounted = characterSet(
  '个年月日级次名人所种期场季度周天项条款类批线层楼号村乡镇县区步定些些般起直样切致旦方同流体站站甲乙等办部室',
);

/** Every stretch of a paragraph that could be a label, in order; the outline decides which are. `body` is where its words begin, behind its own label. Linear. */
export function inlineCandidates(words: string, body = 0): readonly InlineCandidate[] {
  const found: InlineCandidate[] = [];
  let isSpoken = false;
  for (let at = openingIn(words, 0, words.length); at >= 0; at = openingIn(words, at + 1, words.length)) {
    if (!goesOn(words, at + 1) && !isWhole(words, at)) continue;
    CANDIDATE.lastIndex = at;
    const match = CANDIDATE.exec(words);
    if (match === null) continue;
    const group = match.findIndex((part, i) => i > 0 && part !== undefined);
    const style = STYLES[group - 1] ?? 'bullet';
    const afterStop = at === 0 || at === body || isStop(words, at - 1);
    const start = at;
    const end = at + match[0].length;
    at = end - 1;
    const number = numberOf(match[group] ?? '');
    if ((style === 'spoken' && !afterStop) || isPair(words, end, style, number)) continue;
    isSpoken ||= style === 'spoken';
    found.push({ style, number, start, end, afterStop });
  }
  if (isSpoken) return found;
  const runs = runsByWord(words);
  return runs.length === 0 ? found : [...found, ...runs].sort((a, b) => a.start - b.start);
}

function runsByWord(words: string): readonly InlineCandidate[] {
  let byWord: Map<string, InlineCandidate[]> | null = null;
  for (let at = numeralIn(words, 0, words.length); at >= 0; at = numeralIn(words, at + 1, words.length)) {
    if ((at > 0 && !endsClause(words, at - 1)) || isCounted(words, at + 1)) continue;
    SAME_WORD.lastIndex = at;
    const [whole, numeral = '', word = ''] = SAME_WORD.exec(words) ?? [];
    if (whole === undefined) continue;
    byWord ??= new Map();
    const list = byWord.get(word) ?? [];
    list.push({ style: 'spoken', number: numberOf(numeral), start: at, end: at + whole.length, afterStop: true });
    byWord.set(word, list);
  }
  if (byWord === null) return [];
  return [...byWord.values()].filter(([first, second]) => first?.number === 1 && second?.number === 2).flat();
}
