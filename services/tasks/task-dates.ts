import { asc, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person } from '#db/schema/org';
import { extensionRequest, taskDueChange } from '#db/schema/tasks';
import { can } from '#domain/access/index';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { DEFAULT_EXTENSION_POLICY, extensionDecider, type ExtensionDecider } from '#domain/tasks/extension';
import { hasEnded } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { rankOf } from './extension-standing';
import { subjectOf, type TaskStanding } from './standing';

export interface TaskDueChange {
  readonly id: string;
  readonly kind: (typeof taskDueChange.$inferSelect)['kind'];
  readonly fromDueOn: CalendarDate;
  readonly toDueOn: CalendarDate;
  readonly reason: string;
  /** Null where a process did it. */
  readonly by: string | null;
  readonly at: string;
}

export interface TaskExtension {
  readonly id: string;
  readonly state: (typeof extensionRequest.$inferSelect)['state'];
  readonly fromDueOn: CalendarDate;
  readonly toDueOn: CalendarDate;
  readonly workingDays: number;
  /** Whose decision it is, by its length and number. */
  readonly decider: ExtensionDecider;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** How a deadline came to be where it is, in the order of the changes. */
export async function dueChangesOf(ctx: Context, taskId: string): Promise<TaskDueChange[]> {
  const rows = await ctx.db
    .select({
      id: taskDueChange.id,
      kind: taskDueChange.kind,
      fromDueOn: taskDueChange.fromDueOn,
      toDueOn: taskDueChange.toDueOn,
      reason: taskDueChange.reason,
      by: person.name,
      at: taskDueChange.changedAt,
    })
    .from(taskDueChange)
    .leftJoin(person, eq(person.id, taskDueChange.changedBy))
    .where(eq(taskDueChange.taskId, taskId))
    .orderBy(asc(taskDueChange.changedAt), asc(taskDueChange.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

const decidedBy = alias(person, 'decided_by_person');

/** The extensions that were asked for, the newest first, with what the actor may do to them. */
export async function extensionRowsOf(ctx: Context, task: TaskStanding): Promise<TaskExtension[]> {
  const rows = await ctx.db
    .select({ request: extensionRequest, by: person.name, decidedBy: decidedBy.name })
    .from(extensionRequest)
    .innerJoin(person, eq(person.id, extensionRequest.requestedBy))
    .leftJoin(decidedBy, eq(decidedBy.id, extensionRequest.decidedBy))
    .where(eq(extensionRequest.taskId, task.id))
    .orderBy(desc(extensionRequest.requestedAt), desc(extensionRequest.id));
  const granted = (before: Date) =>
    rows.filter(({ request }) => request.state === 'approved' && request.requestedAt < before).length;
  const subject = subjectOf(task);
  const ended = hasEnded(task.state);
  const asDirector = rankOf(ctx.actor, task) === 'director';
  return rows.map(({ request, by, decidedBy: decider }) => {
    const { id, state, fromDueOn, toDueOn, workingDays, reason, requestedAt, decidedAt, decisionReason } = request;
    const waits = state === 'requested' && !ended;
    const whose = extensionDecider({
      dueOn: waits ? task.dueOn : fromDueOn,
      to: toDueOn,
      granted: granted(requestedAt),
      policy: DEFAULT_EXTENSION_POLICY,
      calendar: ctx.calendar,
    });
    return {
      id,
      state,
      fromDueOn,
      toDueOn,
      workingDays,
      decider: whose,
      reason,
      by,
      at: requestedAt.toISOString(),
      decidedBy: decider,
      decidedAt: decidedAt?.toISOString() ?? null,
      decisionReason,
      mayDecide: waits && can(ctx.actor, 'extension.decide', subject) && (asDirector || whose === 'section-head'),
      mayWithdraw: waits && can(ctx.actor, 'extension.request', subject),
    };
  });
}
