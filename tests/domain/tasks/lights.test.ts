import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asCalendarDate as on, type CalendarDate } from '#domain/shared/calendar-date';
import { LIGHTS, lightOf, lightWindow } from '#domain/tasks/lights';
import { remaining } from '#domain/tasks/remaining';
import { TASK_STATES, type TaskState } from '#domain/tasks/task-states';
import { standardCalendar as calendar } from '#domain/work-calendar/holidays/index';

const today = on('2026-03-10');
const light = (state: TaskState, dueOn: string, day: CalendarDate = today) =>
  lightOf({ state, dueOn: on(dueOn), today: day, calendar });

describe('the light of a task', () => {
  it('turns amber three working days before the due date, red the day after it', () => {
    expect(light('in-progress', '2026-03-16')).toBe('green');
    expect(light('in-progress', '2026-03-13')).toBe('amber');
    expect(light('in-progress', '2026-03-10')).toBe('amber');
    expect(light('in-progress', '2026-03-09')).toBe('red');
  });

  it('counts the three days in the working calendar: before 春节 it is amber long before', () => {
    expect(light('open', '2026-02-25', on('2026-02-13'))).toBe('amber');
    expect(light('open', '2026-02-26', on('2026-02-13'))).toBe('green');
  });

  it('is grey while planned, unless the due date has gone by unopened', () => {
    expect(light('planned', '2026-03-11')).toBe('grey');
    expect(light('planned', '2026-03-09')).toBe('red');
  });

  it('is violet while suspended and blue once ended, however late', () => {
    expect(light('suspended', '2026-01-05')).toBe('violet');
    expect(light('done', '2026-01-05')).toBe('blue');
    expect(light('cancelled', '2026-01-05')).toBe('blue');
  });

  it('follows the body that sets another number of days', () => {
    const task = { state: 'open', dueOn: on('2026-03-16'), today, calendar } as const;
    expect(lightOf({ ...task, amberWorkingDays: 4 })).toBe('amber');
    expect(lightOf({ ...task, amberWorkingDays: 0, dueOn: on('2026-03-11') })).toBe('green');
  });

  it('and the window of the same light always agree', () => {
    const day = fc.integer({ min: 0, max: 720 }).map((n) => addDays(on('2025-01-05'), n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -30, max: 30 }),
        fc.constantFrom(...TASK_STATES),
        fc.nat(6),
        (now, gap, state, amber) => {
          const dueOn = addDays(now, gap);
          const shown = lightOf({ state, dueOn, today: now, calendar, amberWorkingDays: amber });
          const matching = LIGHTS.filter((each) => {
            const { states, dueFrom, dueTo } = lightWindow(each, now, calendar, amber);
            return states.includes(state) && (!dueFrom || dueOn >= dueFrom) && (!dueTo || dueOn <= dueTo);
          });
          expect(matching).toEqual([shown]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('what is left', () => {
  it('is told in working days, today and overdue included', () => {
    expect(remaining({ dueOn: on('2026-03-13'), today, calendar })).toEqual({
      kind: 'left',
      workingDays: 3,
      provisional: false,
    });
    expect(remaining({ dueOn: today, today, calendar })).toMatchObject({ kind: 'today', workingDays: 0 });
    expect(remaining({ dueOn: on('2026-03-06'), today, calendar })).toMatchObject({ kind: 'overdue', workingDays: 2 });
  });

  it('over the National Day holiday is one working day, and none is overdue on a rest day', () => {
    expect(remaining({ dueOn: on('2026-10-08'), today: on('2026-09-30'), calendar }).workingDays).toBe(1);
    expect(remaining({ dueOn: on('2026-09-30'), today: on('2026-10-03'), calendar })).toMatchObject({
      kind: 'overdue',
      workingDays: 0,
    });
  });

  it('is provisional where it reaches into a year without a notice', () => {
    expect(remaining({ dueOn: on('2027-01-05'), today: on('2026-12-30'), calendar }).provisional).toBe(true);
  });
});
