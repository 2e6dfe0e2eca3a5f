/** So long a day of what somebody shall do: 每天一小时体育锻炼, 每天30分钟的阅读时间. */
import { clauseStart } from '../clause';
import { jointOp } from './comparators';
import type { Candidate, IndicatorFamily, IndicatorPhrase } from './indicator-family';
import { trimName } from './indicator-name';

const DAILY = /每[天日](?!工作|营业|开放|上班|睡眠)[^，。；\d]{0,8}$/;
const DONE = /^的?(?:校园|体育|户外|阳光|大课间|课外|课间|自主|经典|身体)*(?:锻炼|活动|运动|阅读|诵读)(?:时间)?/;

export const dailyFamily: IndicatorFamily = {
  name: 'indicator-daily',
  read(candidate, { text }) {
    const { quantity, before, after, to } = candidate;
    if (quantity.of !== 'duration') return [];
    const done = DONE.exec(text.slice(to, to + 16));
    const left = text.slice(clauseStart(text, quantity.from), candidate.nameTo);
    if (!DAILY.test(left)) return [];
    if (done === null) return spentDaily(candidate, left, text);
    const name = done[0].replace(/^的/, '');
    const op = jointOp(before, after, quantity.value, name);
    return [
      {
        from: quantity.from,
        to: to + done[0].length,
        name,
        op,
        value: quantity.value,
        unit: quantity.unit,
        kind: 'level',
      },
    ];
  },
};

/** 每天一小时；每天下班前整理十分钟。: the clause ends with it. */
function spentDaily(
  { quantity, before, after, to }: Candidate,
  left: string,
  text: string,
): readonly IndicatorPhrase[] {
  if (!/^(?:[，。；)]|$)/.test(text.slice(to, to + 1)) || quantity.unit === '岁') return [];
  const name = trimName(left).name;
  const op = jointOp(before, after, quantity.value, name);
  return [{ from: quantity.from, to, name, op, value: quantity.value, unit: quantity.unit, kind: 'level' }];
}
