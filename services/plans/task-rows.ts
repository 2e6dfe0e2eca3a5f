import { and, eq, inArray, isNotNull, isNull, notExists, or } from 'drizzle-orm';
import { person, roleGrant } from '#db/schema/org';
import { assignmentOf, type PlanDraft } from '#domain/planning/draft';
import type { Occurrence } from '#domain/planning/layout/occurrence';
import type { Transaction } from '#services/context';
import { refusedBy } from '#services/errors';

/** The task that an occurrence becomes: planned, owned as its item is, both deadlines on the day that was laid out. */
export function taskRow(
  planId: string,
  draft: PlanDraft,
  itemIds: ReadonlyMap<string, string>,
): (occurrence: Occurrence) => ReturnType<typeof rowOf> {
  const items = new Map(draft.items.map((item) => [item.id, assignmentOf(draft, item)]));
  return (occurrence) => rowOf(planId, occurrence, items.get(occurrence.itemId), itemIds.get(occurrence.itemId));
}

function rowOf(
  planId: string,
  { key, title, opensOn, dueOn, provisional, explanation }: Occurrence,
  assignment: ReturnType<typeof assignmentOf> | undefined,
  workItemId: string | undefined,
) {
  if (!assignment?.ownerId || workItemId === undefined) throw refusedBy('item-without-owner');
  if (!assignment.backupId) throw refusedBy('item-without-backup');
  const { unitId, sectionId, ownerId, backupId } = assignment;
  return {
    planId,
    workItemId,
    occurrenceKey: key,
    unitId,
    sectionId,
    ownerId,
    backupId,
    title,
    opensOn,
    originalDueOn: dueOn,
    dueOn,
    provisional,
    explanation,
  };
}

/** Refuses a draft that gives work to somebody who has left since, or has lost their last role. */
export async function checkOwnersAreHere(tx: Transaction, draft: PlanDraft): Promise<void> {
  const named = draft.items
    .filter((item) => !item.dropped)
    .flatMap((item) => {
      const assignment = assignmentOf(draft, item);
      return [assignment?.ownerId ?? [], assignment?.backupId ?? []].flat();
    });
  if (named.length === 0) return;
  const standing = tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, person.id), isNull(roleGrant.revokedAt)));
  const [gone] = await tx
    .select({ name: person.name })
    .from(person)
    .where(and(inArray(person.id, [...new Set(named)]), or(isNotNull(person.archivedAt), notExists(standing))))
    .limit(1);
  if (gone) throw refusedBy('owner-has-left', { name: gone.name });
}
