import type { Reading, ScheduleNorm } from '#domain/plan-reader/reading';

/** A rule in a short hand that a table of sentences can be read in: `month×6`, `2 week×1 FR`, `…06-30`, `03-11…03-31`, `3 workday`. */
export function shortHand(norm: ScheduleNorm): string {
  switch (norm.kind) {
    case 'recur': {
      const every = norm.every === 1 ? norm.per : `${String(norm.every)} ${norm.per}`;
      const day = norm.day === undefined ? '' : ` ${norm.before === true ? '<' : ''}${String(norm.day)}`;
      return `${every}×${String(norm.times)}${day}${norm.weekday === undefined ? '' : ` ${norm.weekday}`}`;
    }
    case 'month':
      return norm.months.join('+');
    case 'date':
      return `${String(norm.month)}.${String(norm.day)}`;
    case 'range':
      return `${norm.from}…${norm.to}`;
    case 'deadline':
      return `…${norm.by}`;
    case 'sla':
      return `${String(norm.within)} ${norm.unit}`;
    case 'observance':
      return norm.name;
    case 'season':
      return norm.season;
    case 'horizon':
      return norm.year;
    case 'nth-day':
      return 'nth-day';
  }
}

/** Its targets in order: `op value unit kind`, `level` left out. */
export const targetsOf = ({ indicators }: Reading): readonly string[] =>
  indicators.map(({ op, value, unit, kind }) =>
    [op, [value].flat().join('~') + unit, ...(kind === 'level' ? [] : [kind])].join(' '),
  );

export const timesOf = ({ schedules }: Reading): readonly string[] => schedules.map(({ norm }) => shortHand(norm));
