import { expect, test } from 'vitest';
import type { TaskOfPlan, YearDiff } from '#domain/planning/amendment-diff';
import { effectsByItem } from '#domain/planning/item-effects';
import { asCalendarDate } from '#domain/shared/calendar-date';
import type { TaskState } from '#domain/tasks/task-states';

const day = asCalendarDate('2026-06-30');
const task = (key: string, state: TaskState): TaskOfPlan => ({
  id: key,
  key,
  title: '督导',
  state,
  opensOn: day,
  dueOn: day,
  unitId: 'u',
  sectionId: null,
  ownerId: 'a',
  backupId: 'b',
});
const nothing: YearDiff = { adds: [], moves: [], retitles: [], drops: [], reassigns: [], renumbers: [], left: [] };

test('a difference is counted by the item that it touches; what is done and what is under way are two things', () => {
  const effects = effectsByItem({
    ...nothing,
    drops: [task('i1.r1.2026-M08.1', 'planned'), task('i12.r3.2026-M08.1', 'planned')],
    left: [task('i1.r1.2026-M05.1', 'done'), task('i1.r1.2026-M06.1', 'done'), task('i1.r1.2026-M07.1', 'in-progress')],
  });
  expect(effects.get('i1')).toEqual({ added: 0, moved: 0, reassigned: 0, withdrawn: 1, underWay: 1, done: 2 });
  expect(effects.get('i12')).toMatchObject({ withdrawn: 1, done: 0 });
  expect(effects.get('i2')).toBeUndefined();
});
