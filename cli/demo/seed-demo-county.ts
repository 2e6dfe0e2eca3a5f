import { lt, sql } from 'drizzle-orm';
import type { Database } from '#db/client.server';
import { notice } from '#db/schema/notices';
import { unit } from '#db/schema/org';
import { addDays, type CalendarDate, firstOfMonth, yearOf } from '#domain/shared/calendar-date';
import { atShanghai, dateInShanghai } from '#domain/shared/instant';
import type { Context } from '#services/context';
import { createStage } from './contexts';
import { seedPeople } from './people';
import { DEMO_PLANS, revisePlan, seedPlan } from './plans';
import { playYear } from './work';

/**
 * Fills an empty database with the demo county: tree, people, two plans in force, the work of the year up to yesterday and a revised paper
 * that waits, all through the verbs that people use. Returns false, and changes nothing, where there is an office already.
 */
export async function seedDemoCounty({ db, ports, now }: Pick<Context, 'db' | 'ports' | 'now'>): Promise<boolean> {
  if ((await db.$count(unit)) > 0) return false;
  const today = dateInShanghai(now);
  const year = yearOf(today);
  const day = earlier(`${year}-01-05` as CalendarDate, addDays(today, -1));
  await seedPeople(db, new Date(`${firstOfMonth(year, 1)}T01:00:00Z`));
  const stage = createStage(db, ports);
  for (const plan of DEMO_PLANS) {
    const planId = await seedPlan(stage, plan, year, day);
    await playYear(stage, planId, plan.approver, addDays(today, -1));
    if (plan.revised) await revisePlan(stage, planId, plan.revised, plan.approver, addDays(today, -1));
  }
  await readOldNotices(db, addDays(today, -UNREAD_DAYS));
  return true;
}

/** What people have not opened yet is of the last days; who works here reads their notices. */
const UNREAD_DAYS = 4;

async function readOldNotices(db: Database, before: CalendarDate): Promise<void> {
  await db
    .update(notice)
    .set({ readAt: sql`${notice.createdAt} + interval '2 hours'` })
    .where(lt(notice.createdAt, new Date(atShanghai(before, '00:00'))));
}

const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
