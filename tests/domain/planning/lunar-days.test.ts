import chineseDays from 'chinese-days';
import { expect, it } from 'vitest';
import { LUNAR_DAYS, type LunarDay } from '#domain/planning/schedule/lunar-days';

const days = (name: LunarDay) => Object.entries(LUNAR_DAYS[name]);

it.each([
  ['春节', 1, 1],
  ['元宵', 1, 15],
  ['龙抬头', 2, 2],
  ['上巳', 3, 3],
  ['端午', 5, 5],
  ['七夕', 7, 7],
  ['中元', 7, 15],
  ['中秋', 8, 15],
  ['重阳', 9, 9],
  ['寒衣', 10, 1],
  ['下元', 10, 15],
] as const)('%s falls where an independent lunar calendar has it', (name, month, day) => {
  for (const [year, on] of days(name)) {
    const { date } = chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`);
    expect(date).toBe(`${year}-${on}`);
  }
});

it.each([
  '立春',
  '雨水',
  '惊蛰',
  '春分',
  '清明',
  '谷雨',
  '立夏',
  '芒种',
  '夏至',
  '立秋',
  '秋分',
  '霜降',
  '立冬',
  '冬至',
] as const)('%s falls where an independent calendar of the solar terms has it', (name) => {
  for (const [year, on] of days(name)) {
    const terms = chineseDays.getSolarTerms(`${year}-01-01`, `${year}-12-31`);
    expect(terms.find((term) => term.name === name)?.date).toBe(`${year}-${on}`);
  }
});
