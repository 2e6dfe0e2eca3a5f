import { sql } from 'drizzle-orm';
import type { task } from '#db/schema/tasks';
import type { Transaction } from '#services/context';
import { inChunks } from './in-chunks';

type NewTask = Pick<
  typeof task.$inferInsert,
  | 'planId'
  | 'workItemId'
  | 'occurrenceKey'
  | 'unitId'
  | 'sectionId'
  | 'ownerId'
  | 'backupId'
  | 'title'
  | 'opensOn'
  | 'originalDueOn'
  | 'dueOn'
  | 'provisional'
  | 'explanation'
>;

/** Inserts planned tasks, one JSON parameter for thousands: binding each value by itself takes several times as long. */
export async function insertTasks(tx: Transaction, rows: readonly NewTask[]): Promise<void> {
  for (const lot of inChunks(rows)) {
    await tx.execute(sql`
      insert into task (plan_id, work_item_id, occurrence_key, unit_id, section_id, owner_id, backup_id, title, opens_on,
        original_due_on, due_on, provisional, explanation)
      select "planId", "workItemId", "occurrenceKey", "unitId", "sectionId", "ownerId", "backupId", title, "opensOn",
        "originalDueOn", "dueOn", provisional, explanation
      from jsonb_to_recordset(${JSON.stringify(lot)}::jsonb) as new(
        "planId" uuid, "workItemId" uuid, "occurrenceKey" text, "unitId" uuid, "sectionId" uuid, "ownerId" uuid,
        "backupId" uuid, title text, "opensOn" date, "originalDueOn" date, "dueOn" date, provisional boolean,
        explanation jsonb)`);
  }
}
