/** A place or a grade that is to be reached: 进入全市前三名, 综合排名保持全县前5位, 力争跻身前十强, 电子病历应用水平达到4级以上. Not 排名前三的科室, 前三名给予奖励, 3名学生进入前50名. */
import { matches, Patterns, type Words } from '../../expressions/pattern';
import { clauseStart } from '../clause';
import type { IndicatorPhrase, WordyFamily } from './indicator-family';
import { nameBefore } from './indicator-name';
import { numberValue } from '../numbers';

const patterns = new Patterns();

const RANK = patterns.of(
  /(?:进入?|跻身|迈入|位居|位列|位于|名列|(?<=排名|名次|排位|位次)|保持在?|稳居|列|争|冲|取得|获得?|达到|确保|力争)(?:[^，。；：\d]{0,8})前([一二两三四五六七八九十]|\d{1,2})(名|位|强|列)?(?:以内|行列)?(?=[，。；、)]|$)/g,
);

const GRADE = patterns.of(
  /(?:水平|等级|成熟度|测评|评级|评价)(?:要|应|须|力争|确保)*(?:达到?|升[到至]|提升[到至]|提高[到至]|保持在?|不低于)([1-9一二三四五六七八九])级(?:及?以上|[甲乙]等|水平|标准)?(?=[，。；、)]|$)/g,
);

export const rankFamily: WordyFamily = {
  name: 'indicator-rank',
  asks: patterns.any,
  find: (words) => [...ranksIn(words), ...gradesIn(words)],
};

function gradesIn(words: Words): readonly IndicatorPhrase[] {
  return matches(words, GRADE).map(({ 0: whole, 1: grade = '', index }) => {
    const to = index + whole.length;
    const name = nameBefore(words.text, to - whole.length + whole.search(/达|升|提|保|不/), 0)?.name ?? '等级';
    return { from: index, to, name, op: '>=', value: numberValue(grade), unit: '级', kind: 'level' };
  });
}

function ranksIn(words: Words): readonly IndicatorPhrase[] {
  return matches(words, RANK).flatMap(({ 0: whole, 1: place = '', 2: unit = '名', index }) => {
    if (/\d/.test(words.text.slice(clauseStart(words.text, index), index))) return [];
    const to = index + whole.length;
    const name = nameBefore(words.text, index, 0)?.name ?? '排名';
    return [{ from: index, to, name, op: '<=', value: numberValue(place), unit, kind: 'level' }];
  });
}
