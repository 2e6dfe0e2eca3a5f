import { and, eq, isNull } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { plan, sourceDocument, type DOCUMENT_FORMATS } from '#db/schema/plans';
import { can } from '#domain/access/index';
import type { DocumentRemark } from '#domain/plan-reader/document-remarks';
import type { Reading } from '#domain/plan-reader/reading';
import type { TableReading } from '#domain/plan-reader/task-table';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { openQuestions } from '#domain/planning/questions/open-questions';
import type { PlanState } from '#domain/planning/plan-states';
import { within, type Span } from '#domain/shared/span';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { DocumentRefInput } from './inputs';
import { documentSubject } from './plan-subject';

/** An imported document and the plans that were found in it. */
export interface ImportView {
  readonly documentId: string;
  readonly fileName: string;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
  readonly encoding: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly characters: number;
  readonly remarks: readonly DocumentRemark[];
  /** How a workbook was read; null for what is none. */
  readonly table: TableReading | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly importedBy: string;
  /** ISO, UTC. */
  readonly importedAt: string;
  readonly plans: readonly FoundPlan[];
  readonly mayChoose: boolean;
}

export interface FoundPlan {
  readonly index: number;
  readonly title: string;
  readonly heading: string | null;
  readonly year: number | null;
  readonly characters: number;
  readonly outlineCount: number;
  readonly indicatorCount: number;
  readonly scheduleCount: number;
  readonly ownerCount: number;
  readonly questionCount: number;
  /** Already taken into the office's plans. */
  readonly chosen: { readonly planId: string; readonly state: PlanState } | null;
}

/** What was found in a document, for choosing what to take over. */
export async function getImportView(ctx: Context, input: DocumentRefInput): Promise<ImportView> {
  const subject = await documentSubject(ctx, input.documentId);
  authorize(ctx, 'plan.read', subject);
  const { documentId } = DocumentRefInput.parse(input);
  const [document] = await ctx.db
    .select({
      documentId: sourceDocument.id,
      fileName: sourceDocument.fileName,
      format: sourceDocument.format,
      encoding: sourceDocument.encoding,
      byteSize: sourceDocument.byteSize,
      sha256: sourceDocument.sha256,
      text: sourceDocument.text,
      remarks: sourceDocument.remarks,
      table: sourceDocument.tableReading,
      reading: sourceDocument.reading,
      unitId: unit.id,
      unitName: unit.name,
      importedBy: person.name,
      importedAt: sourceDocument.importedAt,
    })
    .from(sourceDocument)
    .innerJoin(unit, eq(unit.id, sourceDocument.unitId))
    .innerJoin(person, eq(person.id, sourceDocument.importedBy))
    .where(eq(sourceDocument.id, documentId));
  if (!document) throw notFound('document');
  const chosen = await ctx.db
    .select({ planId: plan.id, index: plan.planIndex, state: plan.state })
    .from(plan)
    .where(and(eq(plan.documentId, documentId), isNull(plan.rolledFromId)));
  const { text, reading, importedAt, ...shown } = document;
  return {
    ...shown,
    characters: text.length,
    importedAt: importedAt.toISOString(),
    plans: foundPlans(text, reading, new Map(chosen.map(({ index, planId, state }) => [index, { planId, state }]))),
    mayChoose: can(ctx.actor, 'plan.import', subject),
  };
}

function foundPlans(text: string, reading: Reading, chosen: ReadonlyMap<number, FoundPlan['chosen']>): FoundPlan[] {
  return reading.plans.map((found, index) => {
    const count = (values: readonly Span[]) => values.filter((value) => within(value, found)).length;
    return {
      index,
      title: found.title,
      heading: found.heading,
      year: found.year,
      characters: found.end - found.start,
      outlineCount: count(reading.outline),
      indicatorCount: count(reading.indicators),
      scheduleCount: count(reading.schedules),
      ownerCount: count(reading.owners),
      questionCount: openQuestions(draftPlan(text, reading, index)).length,
      chosen: chosen.get(index) ?? null,
    };
  });
}
