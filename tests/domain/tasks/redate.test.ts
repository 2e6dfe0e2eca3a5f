import { describe, expect, it } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import { mayRedate } from '#domain/tasks/redate';
import type { TaskState } from '#domain/tasks/task-states';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const ask = (to: string, state: TaskState = 'open') =>
  mayRedate({ state, dueOn: on('2026-03-10'), to: on(to), today: on('2026-03-02'), printed: '每季度', calendar });

describe('giving a task another deadline', () => {
  it('keeps what the plan printed and quotes the notice of the year', () => {
    expect(ask('2026-03-17')).toMatchObject({
      ok: true,
      dueOn: '2026-03-17',
      provisional: false,
      explanation: { basis: 'moved-by-hand', printed: '每季度', notice: expect.stringContaining('2026') },
    });
  });

  it('takes a working weekend and says so, and marks a day of a year without a notice as provisional', () => {
    expect(ask('2026-05-09')).toMatchObject({ ok: true, explanation: { onMakeUpDay: true } });
    expect(ask('2027-03-09')).toMatchObject({ ok: true, provisional: true, explanation: { notice: null } });
  });

  it.each([
    ['2026-05-01', 'open', 'rest-day'],
    ['2026-03-07', 'open', 'rest-day'],
    ['2027-03-07', 'open', 'rest-day'],
    ['2026-02-27', 'open', 'in-the-past'],
    ['2026-03-10', 'open', 'same-date'],
    ['2026-03-17', 'done', 'ended'],
    ['2026-03-17', 'carried-over', 'ended'],
  ] as const)('refuses %s of a task that is %s: %s', (to, state, reason) => {
    expect(ask(to, state)).toEqual({ ok: false, reason });
  });
});
