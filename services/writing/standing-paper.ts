import { eq, sql } from 'drizzle-orm';
import { plan, sourceDocument } from '#db/schema/plans';
import type { PlanState } from '#domain/planning/plan-states';
import type { Transaction } from '#services/context';
import { notFound } from '#services/errors';

/** A plan and the document in which its draft's words stand now. */
export interface StandingPaper {
  readonly planId: string;
  readonly state: PlanState;
  readonly title: string;
  readonly year: number | null;
  readonly version: number;
  readonly fileName: string;
  readonly text: string;
  /** It is a text that was written here, and no paper that was brought to the plan since. */
  readonly isWritten: boolean;
}

/** Loads it without the draft, which is large. */
export async function standingPaper(tx: Transaction, planId: string): Promise<StandingPaper> {
  const { state, title, year, version } = plan;
  const { fileName, text, format } = sourceDocument;
  const [row] = await tx
    .select({ planId: plan.id, state, title, year, version, fileName, text, format })
    .from(plan)
    .innerJoin(
      sourceDocument,
      eq(sourceDocument.id, sql`coalesce((${plan.draft} ->> 'documentId')::uuid, ${plan.documentId})`),
    )
    .where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  return { ...row, isWritten: row.format === 'written' };
}
