import { describe, expect, it } from 'vitest';
import { FESTIVALS } from '#domain/plan-reader/recognisers/times/observances';
import { observanceNamed, observancePeriod } from '#domain/planning/schedule/observance-dates';
import { OBSERVANCES } from '#domain/planning/schedule/observances';

const dayOf = (name: string, year = 2026) => {
  const observance = observanceNamed(name);
  return observance && observancePeriod(observance.rule, year);
};

describe('the calendar of theme days', () => {
  it('knows every day, week and month that the reader takes for one', () => {
    expect(FESTIVALS.filter((name) => observanceNamed(name) === null)).toEqual([]);
  });

  it('dates each of them in every year to come, but for those that are announced', () => {
    for (const { names, rule } of OBSERVANCES) {
      for (const year of [2026, 2027, 2028]) {
        const period = observancePeriod(rule, year);
        expect(period === null, `${names[0]} in ${year}`).toBe(rule.kind === 'announced');
        if (period !== null) expect(period.from <= period.to && period.from.startsWith(String(year))).toBe(true);
      }
    }
  });

  it('has no name twice', () => {
    const names = OBSERVANCES.flatMap((each) => each.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each([
    ['消防安全日', '2026-11-09'],
    ['全国交通安全日', '2026-12-02'],
    ['世界患者安全日', '2026-09-17'],
    ['手卫生日', '2026-05-05'],
    ['国家安全教育日', '2026-04-15'],
    ['全国中小学生安全教育日', '2026-03-30'],
    ['知识产权日', '2026-04-26'],
    ['烈士纪念日', '2026-09-30'],
    ['国家公祭日', '2026-12-13'],
    ['世界罕见病日', '2026-02-28'],
    ['文化遗产日', '2026-06-13'],
    ['全民国防教育日', '2026-09-19'],
  ])('has %s on %s', (name, day) => {
    expect(dayOf(name)).toEqual({ from: day, to: day });
  });

  it('counts a leap year’s last day of February, and the week that holds a day from Monday to Sunday', () => {
    expect(dayOf('世界罕见病日', 2028)?.from).toBe('2028-02-29');
    expect(dayOf('家庭教育宣传周')).toEqual({ from: '2026-05-11', to: '2026-05-17' });
  });

  it.each(['安全活动日', '车间安全日', '卫生健康安全日', '低碳日', '职业教育活动周'])(
    'gives no day to %s, whose name only sounds like that of a dated one',
    (name) => {
      expect(dayOf(name)).toBeNull();
    },
  );
});
