import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, section, unit } from '#db/schema/org';
import { indicator, plan, sourceDocument, workItem } from '#db/schema/plans';
import { task } from '#db/schema/tasks';
import type { DueExplanation } from '#domain/planning/layout/occurrence';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { lightOf, type Light } from '#domain/tasks/lights';
import { remaining, type Remaining } from '#domain/tasks/remaining';
import { hasEnded, type TaskState } from '#domain/tasks/task-states';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';
import { getEscalationTimeline, type EscalationTimeline } from '#services/escalation/get-escalation-timeline';
import { GetTaskViewInput } from './inputs';
import { subjectOf, visibleTask } from './standing';
import { actionsFor, type TaskAction } from './task-actions';
import { dueChangesOf, extensionRowsOf, type TaskDueChange, type TaskExtension } from './task-dates';
import { standingReason, historyOf, type StandingReason, type TaskHistoryEntry } from './task-history';
import {
  commentsOf,
  evidenceOf,
  reportsOf,
  type TaskEvidenceFile,
  type TaskRemark,
  type TaskReport,
} from './task-work';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Everything that the task page shows. Instants are ISO strings in UTC. */
export interface TaskView {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: TaskState;
  readonly light: Light;
  /** Per cent. */
  readonly progress: number;
  readonly plan: { readonly id: string; readonly title: string; readonly year: number | null };
  readonly item: {
    readonly id: string;
    readonly title: string;
    readonly headings: readonly string[];
    readonly leadParty: string | null;
    readonly assistParties: readonly string[];
    readonly indicators: readonly TaskIndicator[];
  };
  /** The sentence of the plan that asks for it, with its place in the document where it is printed there. */
  readonly source: {
    readonly text: string;
    readonly documentId: string;
    readonly fileName: string;
    readonly start: number | null;
    readonly end: number | null;
  };
  readonly unit: Named;
  readonly section: Named | null;
  readonly owner: Named;
  readonly backup: Named;
  readonly opensOn: CalendarDate;
  readonly originalDueOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly provisional: boolean;
  readonly explanation: DueExplanation;
  /** What is left, or by how much it is late; null once nothing is owed. */
  readonly remaining: Remaining | null;
  readonly completedOn: CalendarDate | null;
  /** Why it stands where it stands: of a return, a handing back, a suspension, a cancellation. */
  readonly standingReason: StandingReason | null;
  readonly reports: readonly TaskReport[];
  readonly comments: readonly TaskRemark[];
  readonly evidence: readonly TaskEvidenceFile[];
  readonly dueChanges: readonly TaskDueChange[];
  readonly extensions: readonly TaskExtension[];
  /** Past and coming steps of the ladder. */
  readonly escalation: EscalationTimeline;
  /** The newest first. */
  readonly history: readonly TaskHistoryEntry[];
  /** What the actor may do now. */
  readonly actions: readonly TaskAction[];
}

export interface TaskIndicator {
  readonly name: string;
  readonly op: string;
  readonly value: number | readonly [number, number];
  readonly unit: string;
}

/** A task with its source, dates, work, escalation and history, for whoever may see it. */
export async function getTaskView(ctx: Context, input: GetTaskViewInput): Promise<TaskView> {
  const stands = await visibleTask(ctx, input.taskId);
  const { taskId } = GetTaskViewInput.parse(input);
  const { today, calendar, actor } = ctx;
  const [origin, indicators, reports, comments, evidence, dueChanges, extensions, escalation, history] =
    await Promise.all([
      originOf(ctx, taskId),
      indicatorsOf(ctx, stands.workItemId),
      reportsOf(ctx, taskId),
      commentsOf(ctx, taskId),
      evidenceOf(ctx, stands),
      dueChangesOf(ctx, taskId),
      extensionRowsOf(ctx, stands),
      getEscalationTimeline(ctx, { taskId }),
      historyOf(ctx, taskId),
    ]);
  const { item, ...around } = origin;
  const ended = hasEnded(stands.state);
  const waits = extensions.some((request) => request.state === 'requested');
  const actions = actionsFor(actor, { ...stands, late: stands.dueOn < today }, subjectOf(stands));
  return {
    id: stands.id,
    version: stands.version,
    title: stands.title,
    state: stands.state,
    light: lightOf({ ...stands, today, calendar }),
    progress: stands.progress,
    ...around,
    item: { ...item, indicators },
    opensOn: stands.opensOn,
    originalDueOn: stands.originalDueOn,
    dueOn: stands.dueOn,
    provisional: stands.provisional,
    explanation: stands.explanation,
    remaining: ended ? null : remaining({ dueOn: stands.dueOn, today, calendar }),
    completedOn: stands.completedOn,
    standingReason: standingReason(stands.state, history),
    reports,
    comments,
    evidence,
    dueChanges,
    extensions,
    escalation,
    history,
    actions: waits ? actions.filter((action) => action !== 'request-extension') : actions,
  };
}

const owner = alias(person, 'owner');
const backup = alias(person, 'backup');

async function originOf(ctx: Context, taskId: string) {
  const [row] = await ctx.db
    .select({
      plan: { id: plan.id, title: plan.title, year: plan.year },
      item: {
        id: workItem.id,
        title: workItem.title,
        headings: workItem.headingPath,
        leadParty: workItem.leadParty,
        assistParties: workItem.assistParties,
      },
      source: {
        text: workItem.sourceText,
        documentId: sourceDocument.id,
        fileName: sourceDocument.fileName,
        start: workItem.sourceStart,
        end: workItem.sourceEnd,
      },
      unit: { id: unit.id, name: unit.name },
      section: { id: section.id, name: section.name },
      owner: { id: owner.id, name: owner.name },
      backup: { id: backup.id, name: backup.name },
    })
    .from(task)
    .innerJoin(workItem, eq(workItem.id, task.workItemId))
    .innerJoin(plan, eq(plan.id, task.planId))
    .innerJoin(sourceDocument, sql`${sourceDocument.id} = coalesce(${workItem.sourceDocumentId}, ${plan.documentId})`)
    .innerJoin(unit, eq(unit.id, task.unitId))
    .leftJoin(section, eq(section.id, task.sectionId))
    .innerJoin(owner, eq(owner.id, task.ownerId))
    .innerJoin(backup, eq(backup.id, task.backupId))
    .where(eq(task.id, taskId));
  if (!row) throw notFound('task');
  return row;
}

async function indicatorsOf(ctx: Context, workItemId: string): Promise<TaskIndicator[]> {
  return ctx.db
    .select({ name: indicator.name, op: indicator.op, value: indicator.value, unit: indicator.unit })
    .from(indicator)
    .where(eq(indicator.workItemId, workItemId))
    .orderBy(indicator.key);
}
