import { and, asc, eq, lte } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import { addDays, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import { rollForward } from '#domain/work-calendar/working-days';
import { approveTask } from '#services/tasks/approve-task';
import { commentTask } from '#services/tasks/comment-task';
import { openMonth } from '#services/tasks/open-month';
import { reportProgress } from '#services/tasks/report-progress';
import { requestExtension } from '#services/tasks/request-extension';
import { returnTask } from '#services/tasks/return-task';
import { signTask } from '#services/tasks/sign-task';
import { submitTask } from '#services/tasks/submit-task';
import { summariseMonth } from '#services/tasks/summarise-month';
import { chanceOf } from './chance';
import type { Stage } from './contexts';
import { DEMO_WORDS } from './words';

interface Step {
  readonly on: CalendarDate;
  readonly order: number;
  readonly act: () => Promise<void>;
}

interface Played {
  readonly id: string;
  readonly key: string;
  readonly ownerId: string;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** Lives a published plan from its first month to `today` through the verbs that people and the year's process use. */
export async function playYear(stage: Stage, planId: string, reviewer: string, today: CalendarDate): Promise<void> {
  const tasks = await stage.db
    .select({ id: task.id, key: task.occurrenceKey, ownerId: task.ownerId, opensOn: task.opensOn, dueOn: task.dueOn })
    .from(task)
    .where(and(eq(task.planId, planId), lte(task.opensOn, today)))
    .orderBy(asc(task.dueOn), asc(task.id));
  const steps = [
    ...monthSteps(stage, planId, today),
    ...tasks.flatMap((played) => taskSteps(stage, played, reviewer, today)),
  ].filter(({ on }) => on <= today);
  steps.sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1));
  for (const step of steps) await step.act();
}

function monthSteps(stage: Stage, planId: string, today: CalendarDate): Step[] {
  const year = yearOf(today);
  return Array.from({ length: monthOf(today) }, (_, index) => index + 1).flatMap((month): Step[] => {
    const first = `${year}-${String(month).padStart(2, '0')}-01` as CalendarDate;
    const upTo = addDays(addDays(first, 31), -Number(addDays(first, 31).slice(8)));
    const close = addDays(upTo, 1);
    return [
      {
        on: first,
        order: 0,
        act: async () => void (await openMonth(stage.asProcess('plan-year', first), { planId, upTo })),
      },
      {
        on: close,
        order: 1,
        act: async () => void (await summariseMonth(stage.asProcess('plan-year', close), { planId, year, month })),
      },
    ];
  });
}

/** What nobody finished is a matter of the last weeks: an office that left work lying for months is not believable. */
const LEFT_LYING_DAYS = 24;

/** What becomes of a task is drawn from its key: most are done in time, some late, a few returned first, a few left lying. */
function taskSteps(
  stage: Stage,
  { id, key, ownerId, opensOn, dueOn }: Played,
  reviewer: string,
  today: CalendarDate,
): Step[] {
  const chance = chanceOf(key);
  const words = DEMO_WORDS[Math.floor(chance.third * DEMO_WORDS.length)] ?? DEMO_WORDS[0];
  let version = 0;
  const seen = async (): Promise<number> => {
    const [row] = await stage.db.select({ version: task.version }).from(task).where(eq(task.id, id));
    return (version = row?.version ?? version);
  };
  const owner = (on: CalendarDate) => stage.byId(ownerId, on, '10:00');
  const begun = latest(addDays(opensOn, 1 + Math.floor(chance.second * 5)), addDays(dueOn, -20));
  const late = chance.first > 0.86 ? 2 + Math.floor(chance.second * 5) : 0;
  const finished = latest(begun, addDays(dueOn, late || -Math.floor(chance.second * 4)));
  const left = dueOn > addDays(today, -LEFT_LYING_DAYS) && chance.first > 0.6;
  const steps: Step[] = [
    {
      on: begun,
      order: 2,
      act: async () => void (await signTask(await owner(begun), { taskId: id, version: await seen() })),
    },
    {
      on: latest(begun, addDays(finished, -3)),
      order: 3,
      act: async () => {
        const on = latest(begun, addDays(finished, -3));
        await reportProgress(await owner(on), {
          taskId: id,
          version: await seen(),
          progress: left ? 30 : 60,
          note: words.progress,
          files: [],
        });
      },
    },
  ];
  if (left) {
    if (chance.second > 0.5)
      steps.push({
        on: addDays(dueOn, -1),
        order: 4,
        act: async () => {
          await requestExtension(await owner(addDays(dueOn, -1)), {
            taskId: id,
            toDueOn: rollForward(addDays(dueOn, 7), standardCalendar).date,
            reason: words.reason,
          });
        },
      });
    return steps;
  }
  const submit = (on: CalendarDate, order: number): Step => ({
    on,
    order,
    act: async () => void (await submitTask(await owner(on), { taskId: id, version: await seen(), note: words.done })),
  });
  const review = (on: CalendarDate) => stage.as(reviewer, on, '16:00');
  steps.push(submit(finished, 5));
  if (chance.third > 0.9) {
    steps.push({
      on: finished,
      order: 6,
      act: async () =>
        void (await returnTask(await review(finished), { taskId: id, version: await seen(), reason: words.returned })),
    });
    steps.push(submit(addDays(finished, 1), 7));
  }
  if (chance.third < 0.12)
    steps.push({
      on: finished,
      order: 6,
      act: async () => void (await commentTask(await review(finished), { taskId: id, text: words.comment })),
    });
  const approved = addDays(finished, chance.third > 0.9 ? 2 : 1);
  steps.push({
    on: approved,
    order: 8,
    act: async () => void (await approveTask(await review(approved), { taskId: id, version: await seen() })),
  });
  return steps;
}

const latest = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
