import { desc, eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { planRevision, sourceDocument } from '#db/schema/plans';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import { PlanRefInput } from '#services/plans/inputs';
import { loadPlanHead, type PlanHead } from '#services/plans/plan-head';
import { adoptionsOf, type Adoption } from './adoption';

/** The papers of a plan: the one that it was imported from, and those that were brought to it since. */
export interface RevisionList {
  readonly plan: PlanHead;
  /** The newest first. */
  readonly revisions: readonly RevisionLine[];
}

export interface RevisionLine {
  readonly id: string;
  readonly number: number;
  readonly documentId: string;
  readonly fileName: string;
  readonly broughtBy: string;
  readonly broughtOn: CalendarDate;
  /** When the draft that stands in it took it over; null where the draft stands elsewhere, and of a plan that was in force by then. */
  readonly takenOn: CalendarDate | null;
  readonly adopted: Adoption | null;
}

/** The revised documents of a plan, for whoever may read it. */
export async function listRevisions(ctx: Context, input: PlanRefInput): Promise<RevisionList> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const rows = await ctx.db
    .select({
      id: planRevision.id,
      number: planRevision.number,
      documentId: planRevision.documentId,
      fileName: sourceDocument.fileName,
      broughtBy: person.name,
      broughtAt: planRevision.broughtAt,
      takenAt: planRevision.takenAt,
    })
    .from(planRevision)
    .innerJoin(sourceDocument, eq(sourceDocument.id, planRevision.documentId))
    .innerJoin(person, eq(person.id, planRevision.broughtBy))
    .where(eq(planRevision.planId, planId))
    .orderBy(desc(planRevision.number));
  const adoptions = await adoptionsOf(ctx.db, planId);
  return {
    plan: head,
    revisions: rows.map(({ broughtAt, takenAt, ...line }) => ({
      ...line,
      broughtOn: dateInShanghai(broughtAt),
      takenOn: takenAt && line.documentId === head.paper.documentId ? dateInShanghai(takenAt) : null,
      adopted: adoptions.get(line.documentId) ?? null,
    })),
  };
}
