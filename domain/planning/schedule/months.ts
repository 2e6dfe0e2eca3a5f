import { firstOfMonth, lastOfMonth } from '#domain/shared/calendar-date';
import { slots, type SlotContext, type Slots } from './slot';
import { monthKey, windowSlot } from './windows';

/** Months in a row (5-6月) are one window, due on its last working day; months apart (3月和7月) are one each. */
export function monthSlots(months: readonly number[], context: SlotContext): Slots {
  const { year } = context;
  return slots(
    ...monthRuns(months).map(([first, last]) =>
      windowSlot(
        monthKey(year, first, last),
        1,
        { from: firstOfMonth(year, first), to: lastOfMonth(year, last) },
        context,
      ),
    ),
  );
}

/** Months in a row as the first and the last of them. */
export function monthRuns(months: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === month - 1) run[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}
