/** Stretches of the year without printed edges, as `MM-DD` windows within one calendar year: usual meanings, to be moved by hand where they differ. */
export const SEASONS: readonly { readonly sign: RegExp; readonly windows: readonly (readonly [string, string])[] }[] = [
  { sign: /学期末|期末/u, windows: [['06-15', '07-05']] },
  {
    sign: /开学|学期初/u,
    windows: [
      ['02-20', '03-10'],
      ['08-25', '09-10'],
    ],
  },
  { sign: /暑假|暑期/u, windows: [['07-10', '08-31']] },
  { sign: /寒假/u, windows: [['01-20', '02-20']] },
  { sign: /毕业季/u, windows: [['06-01', '07-10']] },
  { sign: /三夏/u, windows: [['05-20', '06-20']] },
  { sign: /三秋|秋收/u, windows: [['09-10', '10-31']] },
  { sign: /双抢/u, windows: [['07-10', '08-10']] },
  { sign: /春耕/u, windows: [['03-01', '05-10']] },
  { sign: /用电高峰/u, windows: [['07-01', '08-31']] },
  {
    sign: /防火/u,
    windows: [
      ['01-01', '05-31'],
      ['10-01', '12-31'],
    ],
  },
  {
    sign: /采暖|供暖/u,
    windows: [
      ['01-01', '03-15'],
      ['11-15', '12-31'],
    ],
  },
  {
    sign: /枯水/u,
    windows: [
      ['01-01', '03-31'],
      ['11-01', '12-31'],
    ],
  },
];

/** Months of the seasons as an office counts them. Winter is the one that begins in the plan's year; in 冬春 it is cut by the turn of the year. */
export const SEASON_MONTHS: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', readonly number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12],
};
