import { and, desc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import type { TaskState } from '#domain/tasks/task-states';
import type { Context } from '#services/context';

/** What changed, in names, dates and numbers. */
type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface TaskHistoryEntry {
  readonly id: number;
  readonly at: string;
  /** One of `TASK_AUDIT_ACTIONS`, or what a plan's processes did to the task. */
  readonly action: string;
  /** A person's name; null where a process acted on nobody's behalf. */
  readonly by: string | null;
  /** The process, where one acted. */
  readonly process: string | null;
  readonly before: Facts;
  readonly after: Facts;
}

/** Why a task stands where it stands. */
export interface StandingReason {
  readonly action: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

/** Entries shown; the audit log has them all. */
const MOST_ENTRIES = 200;

/** Who did what to a task, the newest first. */
export async function historyOf(ctx: Context, taskId: string): Promise<TaskHistoryEntry[]> {
  const rows = await ctx.db
    .select({
      id: auditRecord.id,
      at: auditRecord.at,
      action: auditRecord.action,
      by: person.name,
      process: auditRecord.process,
      before: auditRecord.before,
      after: auditRecord.after,
    })
    .from(auditRecord)
    .leftJoin(person, eq(person.id, auditRecord.actorId))
    .where(and(eq(auditRecord.subjectKind, 'task'), eq(auditRecord.subjectId, taskId)))
    .orderBy(desc(auditRecord.id))
    .limit(MOST_ENTRIES);
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    before: factsOf(row.before),
    after: factsOf(row.after),
  }));
}

/** Lists and nested values of an entry are left to the audit log. */
function factsOf(values: Record<string, unknown> | null): Facts {
  const plain = Object.entries(values ?? {}).filter(
    (entry): entry is [string, string | number | boolean | null] => entry[1] === null || typeof entry[1] !== 'object',
  );
  return Object.fromEntries(plain);
}

const REASONED: Partial<Record<TaskState, string>> = {
  returned: 'task.return',
  'handed-back': 'task.hand-back',
  suspended: 'task.suspend',
  cancelled: 'task.cancel',
};

/** The reason that was given when a task came to the state in which it is; null for states that need none. */
export function standingReason(state: TaskState, history: readonly TaskHistoryEntry[]): StandingReason | null {
  const entry = history.find((one) => one.action === REASONED[state]);
  const reason = entry?.after['reason'];
  if (!entry || typeof reason !== 'string') return null;
  return { action: entry.action, reason, by: entry.by, at: entry.at };
}
