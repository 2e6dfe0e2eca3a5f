import { and, eq, sql } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import type { TaskState } from '#domain/tasks/task-states';
import type { Transaction } from '#services/context';
import { changedMeanwhile, type TaskStanding } from './standing';

/** What a verb on a task answers: the version to compare next time. */
export interface TaskChanged {
  readonly taskId: string;
  readonly version: number;
  readonly state: TaskState;
}

type TaskChange = Partial<
  Pick<
    typeof task.$inferInsert,
    | 'state'
    | 'progress'
    | 'completedOn'
    | 'opensOn'
    | 'dueOn'
    | 'provisional'
    | 'explanation'
    | 'ownerId'
    | 'backupId'
    | 'sectionId'
  >
>;

/** Changes a task by compare-and-set on the version that the person saw and the state that the verb judged; otherwise a conflict. */
export async function changeTask(
  tx: Transaction,
  stood: TaskStanding,
  seenVersion: number,
  change: TaskChange,
): Promise<TaskChanged> {
  const [changed] = await tx
    .update(task)
    .set({ ...change, version: sql`${task.version} + 1` })
    .where(and(eq(task.id, stood.id), eq(task.version, seenVersion), eq(task.state, stood.state)))
    .returning({ version: task.version, state: task.state });
  if (!changed) throw await changedMeanwhile(tx, stood.id);
  return { taskId: stood.id, ...changed };
}
