import { addDays, asCalendarDate, firstOfMonth, type CalendarDate } from '#domain/shared/calendar-date';
import { refused } from '#domain/shared/verdict';
import { yearPeriod } from '#domain/work-calendar/working-periods';
import { monthSlots } from './months';
import { SEASON_MONTHS, SEASONS } from './seasons';
import { slots, type SlotContext, type Slots } from './slot';
import { deadlineSlot, isBefore, windowSlot } from './windows';

/**
 * A season or another stretch: due on its last working day. `spring`, `summer-autumn` are months; a name is looked up in the season list;
 * `holiday` is due on the last working day before each public holiday of a year whose notice is out.
 */
export function seasonSlots(season: string, context: SlotContext): Slots {
  if (season === 'holiday') return holidaySlots(context);
  const named = SEASONS.find(({ sign }) => sign.test(season) || sign.test(context.printed));
  if (named) {
    const windows = named.windows.map(([from, to]) => {
      return { from: asCalendarDate(`${context.year}-${from}`), to: asCalendarDate(`${context.year}-${to}`) };
    });
    return (
      beforeThem(windows, context) ??
      slots(...windows.map((window, at) => windowSlot(String(context.year), at + 1, window, context)))
    );
  }
  const parts = season.split('-').map((part) => (isSeason(part) ? SEASON_MONTHS[part] : null));
  if (parts.some((part) => part === null)) return refused('unknown-season');
  const months = parts.flatMap((part) => part ?? []);
  const first = { from: firstOfMonth(context.year, months[0] ?? 1) };
  return beforeThem([first], context) ?? monthSlots(months, context);
}

/** What is printed as before a season (汛期前, 入冬前) is due on the last working day before it; null where it is not, or where the season opens the year. */
function beforeThem(windows: readonly { readonly from: CalendarDate }[], context: SlotContext): Slots | null {
  const newYear = yearPeriod(context.year).from;
  const ahead = isBefore(context.printed) ? windows.filter(({ from }) => from > newYear) : [];
  if (ahead.length === 0) return null;
  return slots(
    ...ahead.map(({ from }, at) =>
      deadlineSlot(String(context.year), at + 1, addDays(from, -1), context.policy.deadlineLeadWorkingDays, context),
    ),
  );
}

function isSeason(part: string): part is keyof typeof SEASON_MONTHS {
  return Object.hasOwn(SEASON_MONTHS, part);
}

function holidaySlots(context: SlotContext): Slots {
  const beginnings: CalendarDate[] = [];
  const { from, to } = yearPeriod(context.year);
  const nameOn = (day: CalendarDate) => {
    const known = context.calendar.dayKind(day);
    return known.ok && known.day.kind === 'holiday' ? known.day.name : null;
  };
  if (!context.calendar.dayKind(to).ok) return refused('festival-not-dated');
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (nameOn(day) !== null && nameOn(day) !== nameOn(addDays(day, -1))) beginnings.push(day);
  }
  return slots(
    ...beginnings.map((day, at) =>
      deadlineSlot(String(context.year), at + 1, addDays(day, -1), context.policy.slackWorkingDays, context),
    ),
  );
}
