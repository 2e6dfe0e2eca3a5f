/** So long a day of what somebody shall do: 每天一小时体育锻炼, 每天30分钟的阅读时间. */
import { clauseStart } from './clause';
import { jointOp } from './comparators';
import type { IndicatorFamily } from './indicator-family';

const DAILY = /每[天日][^，。；\d]{0,6}$/;
const DONE = /^的?(?:校园|体育|户外|阳光|大课间|课外|课间|自主|经典|身体)*(?:锻炼|活动|运动|阅读|诵读)(?:时间)?/;

export const dailyFamily: IndicatorFamily = {
  name: 'indicator-daily',
  read(candidate, { text }) {
    const { quantity, before, after, to } = candidate;
    if (quantity.of !== 'duration') return [];
    const done = DONE.exec(text.slice(to, to + 16));
    if (done === null || !DAILY.test(text.slice(clauseStart(text, quantity.from), candidate.nameTo))) return [];
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
