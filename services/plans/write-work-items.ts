import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { indicator, scheduleRule, stage, workItem } from '#db/schema/plans';
import { assignmentOf, type DraftItem, type PlanDraft } from '#domain/planning/draft';
import { sourceQuoter } from '#domain/plan-writing/source-words';
import type { Transaction } from '#services/context';
import { refusedBy } from '#services/errors';
import type { DraftTexts } from './draft-texts';
import { excluded, inChunks } from './in-chunks';

export interface WrittenPlan {
  readonly planId: string;
  readonly draft: PlanDraft;
  readonly texts: DraftTexts;
  /** The document that the plan was imported from. */
  readonly documentId: string;
  readonly at: Date;
}

/**
 * Makes the rows of a plan in force what its draft says: work items with their rules and indicators, and stages, met again by their keys.
 * Items that the draft has dropped are marked so. Returns the row of each item by its id in the draft.
 */
export async function writeWorkItems(tx: Transaction, written: WrittenPlan): Promise<ReadonlyMap<string, string>> {
  const { planId, draft, at } = written;
  const live = draft.items.filter((item) => !item.dropped);
  const quoters = new Map<string, ReturnType<typeof sourceQuoter>>();
  const quote = (item: DraftItem): string => {
    const { id, text } = written.texts.of(item);
    const quoter = quoters.get(id) ?? sourceQuoter(text);
    quoters.set(id, quoter);
    return quoter(item.sources);
  };
  const idOf = new Map<string, string>();
  for (const lot of inChunks(live.map((item, position) => itemRow(written, item, position, quote(item))))) {
    const rows = await tx
      .insert(workItem)
      .values(lot)
      .onConflictDoUpdate({
        target: [workItem.planId, workItem.key],
        set: {
          position: excluded(workItem.position),
          headingPath: excluded(workItem.headingPath),
          title: excluded(workItem.title),
          sourceDocumentId: excluded(workItem.sourceDocumentId),
          sourceText: excluded(workItem.sourceText),
          sourceStart: excluded(workItem.sourceStart),
          sourceEnd: excluded(workItem.sourceEnd),
          leadParty: excluded(workItem.leadParty),
          assistParties: excluded(workItem.assistParties),
          unitId: excluded(workItem.unitId),
          sectionId: excluded(workItem.sectionId),
          ownerId: excluded(workItem.ownerId),
          backupId: excluded(workItem.backupId),
          droppedAt: null,
        },
      })
      .returning({ id: workItem.id, key: workItem.key });
    for (const { id, key } of rows) idOf.set(key, id);
  }
  await tx
    .update(workItem)
    .set({ droppedAt: at })
    .where(and(eq(workItem.planId, planId), isNull(workItem.droppedAt), notInArray(workItem.id, [...idOf.values()])));
  await writeRules(tx, live, idOf);
  await writeIndicators(tx, live, idOf);
  await writeStages(tx, written, idOf);
  return idOf;
}

function itemRow(
  { planId, draft, texts, documentId }: WrittenPlan,
  item: DraftItem,
  position: number,
  sourceText: string,
) {
  const assignment = assignmentOf(draft, item);
  if (!assignment?.ownerId) throw refusedBy('item-without-owner');
  if (!assignment.backupId) throw refusedBy('item-without-backup');
  const source = texts.of(item);
  return {
    planId,
    key: item.id,
    position,
    headingPath: headingPathOf(draft, item),
    title: item.title,
    sourceDocumentId: source.id === documentId ? null : source.id,
    sourceText,
    sourceStart: item.sources[0]?.start ?? null,
    sourceEnd: item.sources.at(-1)?.end ?? null,
    leadParty: item.leadParty,
    assistParties: [...item.assistParties],
    unitId: assignment.unitId,
    sectionId: assignment.sectionId,
    ownerId: assignment.ownerId,
    backupId: assignment.backupId,
  };
}

/** The headings above an item, from the top. */
export function headingPathOf(draft: PlanDraft, item: DraftItem): string[] {
  const path: string[] = [];
  const find = (id: string | null) => (id === null ? undefined : draft.outline.find((heading) => heading.id === id));
  for (let heading = find(item.headingId); heading; heading = find(heading.parentId)) path.unshift(heading.text);
  return path;
}

async function writeRules(tx: Transaction, items: readonly DraftItem[], idOf: ReadonlyMap<string, string>) {
  const rows = items.flatMap((item) =>
    item.rules.map(({ id, norm, printed }) => ({ workItemId: idOf.get(item.id) ?? '', key: id, norm, printed })),
  );
  const kept: string[] = [];
  for (const lot of inChunks(rows)) {
    const written = await tx
      .insert(scheduleRule)
      .values(lot)
      .onConflictDoUpdate({
        target: [scheduleRule.workItemId, scheduleRule.key],
        set: { norm: excluded(scheduleRule.norm), printed: excluded(scheduleRule.printed) },
      })
      .returning({ id: scheduleRule.id });
    kept.push(...written.map((row) => row.id));
  }
  const others = and(inArray(scheduleRule.workItemId, [...idOf.values()]), notInArray(scheduleRule.id, kept));
  await tx.delete(scheduleRule).where(others);
}

async function writeIndicators(tx: Transaction, items: readonly DraftItem[], idOf: ReadonlyMap<string, string>) {
  const rows = items.flatMap((item) =>
    item.indicators.map(({ id, name, op, value, unit, kind }) => {
      return { workItemId: idOf.get(item.id) ?? '', key: id, name, op, value, unit, kind };
    }),
  );
  const kept: string[] = [];
  for (const lot of inChunks(rows)) {
    const written = await tx
      .insert(indicator)
      .values(lot)
      .onConflictDoUpdate({
        target: [indicator.workItemId, indicator.key],
        set: {
          name: excluded(indicator.name),
          op: excluded(indicator.op),
          value: excluded(indicator.value),
          unit: excluded(indicator.unit),
          kind: excluded(indicator.kind),
        },
      })
      .returning({ id: indicator.id });
    kept.push(...written.map((row) => row.id));
  }
  const others = and(inArray(indicator.workItemId, [...idOf.values()]), notInArray(indicator.id, kept));
  await tx.delete(indicator).where(others);
}

async function writeStages(tx: Transaction, { planId, draft }: WrittenPlan, idOf: ReadonlyMap<string, string>) {
  const rows = draft.stages
    .filter((one) => one.itemId === null || idOf.has(one.itemId))
    .map(({ id, itemId, name, from, to, progress }) => ({
      planId,
      workItemId: itemId === null ? null : (idOf.get(itemId) ?? null),
      key: id,
      name,
      fromMonthDay: from,
      toMonthDay: to,
      progress: progress === null ? null : Math.round(progress),
    }));
  for (const lot of inChunks(rows)) {
    await tx
      .insert(stage)
      .values(lot)
      .onConflictDoUpdate({
        target: [stage.planId, stage.key],
        set: {
          workItemId: excluded(stage.workItemId),
          name: excluded(stage.name),
          fromMonthDay: excluded(stage.fromMonthDay),
          toMonthDay: excluded(stage.toMonthDay),
          progress: excluded(stage.progress),
        },
      });
  }
  const keys = rows.map((row) => row.key);
  await tx.delete(stage).where(and(eq(stage.planId, planId), notInArray(stage.key, keys)));
}
