import type { SQL } from 'drizzle-orm';
import { task } from '#db/schema/tasks';
import type { Context } from '#services/context';
import { visibleTo } from '#services/visible';

/** The tasks that the actor may read, as a predicate. */
export function visibleTasks(ctx: Context): SQL {
  return visibleTo(ctx.actor, 'task.read', {
    unitId: task.unitId,
    sectionId: task.sectionId,
    persons: [task.ownerId, task.backupId],
  });
}
