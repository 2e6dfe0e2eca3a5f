import { asc, eq, inArray } from 'drizzle-orm';
import { escalationCase, escalationRung } from '#db/schema/escalation';
import { person } from '#db/schema/org';
import type { Ladder, RungAudience } from '#domain/escalation/ladder';
import { recipientsOf } from '#domain/escalation/recipients';
import { dueRungs, rungsOf, type DatedRung } from '#domain/escalation/rungs';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { RUNNING_STATES, type TaskState } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { subjectOf, visibleTask, type TaskStanding } from '#services/tasks/standing';
import { EscalationTimelineInput } from './inputs';
import { policiesReaching, policyOn } from './ladder-policies';
import { peopleAround } from './people-around';

/** A step of the ladder: what happened to it, or what will as things stand. */
export interface EscalationStep {
  readonly rung: string;
  readonly on: CalendarDate;
  /** Working days from the deadline: before it where negative. */
  readonly offsetWorkingDays: number | null;
  /** Null for a past step that today's ladder no longer has. */
  readonly audience: RungAudience | null;
  readonly stands: 'told' | 'nobody-to-tell' | 'passed-over' | 'coming';
  /** The deadline that it is counted from. */
  readonly armedFor: CalendarDate;
  /** Who was told, or who would be if it came today. */
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  /** The day rests on a year without a published calendar. */
  readonly provisional: boolean;
}

export interface EscalationTimeline {
  /** `ahead`: its reminder window has not begun. */
  readonly state: 'ahead' | 'climbing' | 'stopped';
  readonly steps: readonly EscalationStep[];
}

/** States in which the ladder will still climb; a suspended task's is counted anew when it is taken up. */
const AHEAD_STATES: readonly TaskState[] = ['planned', ...RUNNING_STATES];

/** Past and coming steps of a task's ladder in the order of their days, each with its day, level and persons; whoever sees the task sees them. */
export async function getEscalationTimeline(ctx: Context, input: EscalationTimelineInput): Promise<EscalationTimeline> {
  const { taskId } = EscalationTimelineInput.parse(input);
  const { db, today } = ctx;
  const task = await visibleTask(ctx, taskId);
  authorize(ctx, 'task.read', subjectOf(task));
  const [found] = await db
    .select({ state: escalationCase.state })
    .from(escalationCase)
    .where(eq(escalationCase.taskId, taskId));
  const past = await db
    .select()
    .from(escalationRung)
    .where(eq(escalationRung.taskId, taskId))
    .orderBy(asc(escalationRung.on), asc(escalationRung.climbedAt));
  const { ladder } = policyOn(await policiesReaching(db, task.unitPath), task.unitPath, today);
  const levels = new Map(ladder.rungs.map((rung) => [rung.key, rung]));
  const ahead = coming(task, ladder, past, ctx);
  const around = await peopleAround(db, task);
  const steps = [
    ...past.map((row) => ({ ...row, provisional: false, ids: row.told, stands: standOf(row) })),
    ...ahead.map((rung) => {
      const ids = recipientsOf(rung, around);
      return {
        rung: rung.key,
        on: rung.on,
        armedFor: rung.dueOn,
        provisional: rung.provisional,
        ids,
        stands: 'coming' as const,
      };
    }),
  ];
  const names = await namesOf(
    ctx,
    steps.flatMap((step) => step.ids),
  );
  return {
    state: found?.state ?? 'ahead',
    steps: steps.map(({ rung, on, armedFor, provisional, ids, stands }) => ({
      rung,
      on,
      offsetWorkingDays: levels.get(rung)?.offsetWorkingDays ?? null,
      audience: levels.get(rung)?.audience ?? null,
      stands,
      armedFor,
      persons: ids.map((id) => ({ id, name: names.get(id) ?? '' })),
      provisional,
    })),
  };
}

/** The rungs that will be climbed if nothing changes: those of later days, and those that have come and that the process is about to take. */
function coming(
  task: Pick<TaskStanding, 'state' | 'dueOn'>,
  ladder: Ladder,
  past: readonly { readonly rung: string; readonly armedFor: CalendarDate }[],
  { calendar, today }: Pick<Context, 'calendar' | 'today'>,
): DatedRung[] {
  if (!AHEAD_STATES.includes(task.state)) return [];
  const fired = past.map((row) => ({ key: row.rung, dueOn: row.armedFor }));
  const { skip } = dueRungs({ dueOn: task.dueOn, today, calendar, ladder, fired });
  const gone = new Set(skip.map((rung) => rung.key));
  for (const { key, dueOn } of fired) if (dueOn === task.dueOn) gone.add(key);
  const reminded = task.state !== 'submitted';
  const rungs = rungsOf({ dueOn: task.dueOn, calendar, ladder });
  return rungs.filter((rung) => !gone.has(rung.key) && (reminded || rung.offsetWorkingDays > 0));
}

function standOf(row: { readonly told: readonly string[]; readonly nobodyToTell: boolean }) {
  if (row.nobodyToTell) return 'nobody-to-tell' as const;
  return row.told.length === 0 ? ('passed-over' as const) : ('told' as const);
}

async function namesOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
