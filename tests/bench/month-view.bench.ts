import { connect } from '#db/client.server';
import type { Actor } from '#domain/access/index';
import { dateInShanghai } from '#domain/shared/instant';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { Context } from '#services/context';
import { getDayView } from '#services/tasks/get-day-view';
import { getFilterChoices } from '#services/tasks/get-filter-choices';
import { getMonthAgenda } from '#services/tasks/get-month-agenda';
import { getMonthView } from '#services/tasks/get-month-view';
import { listTasks } from '#services/tasks/list-tasks';
import { findAnything } from '#services/workbench/find-anything';
import { getDirectorWorkbench } from '#services/workbench/get-director-workbench';
import { getStaffWorkbench } from '#services/workbench/get-staff-workbench';
import { loadCounty } from './load-tasks';
import { measure, type Measured } from './measure';

const TASKS = 100_000;
const RUNS = 60;

/** Months, lists and workbenches over 100,000 tasks, in an empty migrated database at `databaseUrl`. */
export async function run(databaseUrl: string): Promise<Measured[]> {
  const { db, close } = connect(databaseUrl);
  try {
    const { countyDirector, townshipDirector, member } = await loadCounty(db, TASKS);
    const as = (actor: Actor): Context => {
      const now = new Date('2026-07-15T01:00:00Z');
      const ports = { store: { put: unused, get: unused }, mail: null, processes: null };
      return { db, actor, now, today: dateInShanghai(now), calendar: standardCalendar, ports, requestId: null };
    };
    const county = as(countyDirector);
    const township = as(townshipDirector);
    const month = (run: number) => ({ year: 2026, month: 1 + (run % 12) });
    return [
      await measure('month, township', 30, RUNS, (n) => getMonthView(township, month(n))),
      await measure('month, county', 60, RUNS, (n) => getMonthView(county, month(n))),
      await measure('month, one unit', 30, RUNS, (n) => getMonthView(as(member), month(n))),
      await measure('month, county, one light', null, RUNS, (n) =>
        getMonthView(county, { ...month(n), filter: { lights: ['red'] } }),
      ),
      await measure('agenda, county', null, RUNS, (n) => getMonthAgenda(county, month(n))),
      await measure('day, county', null, RUNS, () => getDayView(county, { date: '2026-07-20' })),
      await measure('list, county', null, RUNS, () => listTasks(county, {})),
      await measure('list, county, text', null, RUNS, () => listTasks(county, { filter: { text: '4711' } })),
      await measure('filter choices, county', null, RUNS, () => getFilterChoices(county, {})),
      await measure('find, county', null, RUNS, () => findAnything(county, { text: '4711' })),
      await measure('workbench, staff', null, RUNS, () => getStaffWorkbench(as(member))),
      await measure('workbench, township director', null, RUNS, () => getDirectorWorkbench(township)),
      await measure('workbench, county director', null, 20, () => getDirectorWorkbench(county)),
    ];
  } finally {
    await close();
  }
}

/** No read opens a file. */
const unused = () => Promise.reject(new Error('the bench stores nothing'));
