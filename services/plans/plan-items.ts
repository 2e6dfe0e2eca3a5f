import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, section, unit } from '#db/schema/org';
import { workItem } from '#db/schema/plans';
import type { Context } from '#services/context';

/** A work item of a plan in force as its screens name it. */
export interface PlanItem {
  readonly id: string;
  readonly title: string;
  readonly headingPath: readonly string[];
  readonly sourceText: string;
  readonly ownerName: string;
  readonly backupName: string;
  readonly unitName: string;
  readonly sectionName: string | null;
  /** Taken out by an amendment. */
  readonly dropped: boolean;
}

/** The work items of a plan in the order of its paper; whoever asks has seen to the permission. */
export async function planItems(ctx: Context, planId: string): Promise<PlanItem[]> {
  const owner = alias(person, 'owner');
  const backup = alias(person, 'backup');
  const rows = await ctx.db
    .select({
      id: workItem.id,
      title: workItem.title,
      headingPath: workItem.headingPath,
      sourceText: workItem.sourceText,
      ownerName: owner.name,
      backupName: backup.name,
      unitName: unit.name,
      sectionName: section.name,
      droppedAt: workItem.droppedAt,
    })
    .from(workItem)
    .innerJoin(unit, eq(unit.id, workItem.unitId))
    .leftJoin(section, eq(section.id, workItem.sectionId))
    .innerJoin(owner, eq(owner.id, workItem.ownerId))
    .innerJoin(backup, eq(backup.id, workItem.backupId))
    .where(eq(workItem.planId, planId))
    .orderBy(asc(workItem.position));
  return rows.map(({ droppedAt, ...item }) => ({ ...item, dropped: droppedAt !== null }));
}
