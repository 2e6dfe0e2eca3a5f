import chineseDays from 'chinese-days';
import { expect, it } from 'vitest';
import { LUNAR_DAYS } from '#domain/planning/schedule/lunar-days';

it.each([
  ['春节', 1, 1],
  ['元宵', 1, 15],
  ['端午', 5, 5],
  ['七夕', 7, 7],
  ['中秋', 8, 15],
  ['重阳', 9, 9],
])('%s falls where an independent lunar calendar has it', (name, month, day) => {
  for (const [year, on] of Object.entries(LUNAR_DAYS[name] ?? {})) {
    const { date } = chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`);
    expect(date).toBe(`${year}-${on}`);
  }
});
