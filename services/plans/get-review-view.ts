import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { plan, planEdit } from '#db/schema/plans';
import { writtenPlan } from '#db/schema/writing';
import { coverageOf, type Coverage } from '#domain/planning/drafting/coverage';
import type { DraftEdit, DraftHeading, DraftSilent, DraftStage } from '#domain/planning/draft';
import { blockersOf, type Blocker } from '#domain/planning/publish-readiness';
import type { OfficialPaper } from '#domain/plan-writing/official-paper';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { draftLines, type ReviewItem, type ReviewParty } from './draft-lines';
import { draftTexts } from './draft-texts';
import { assigneesOf, type Assignees } from './find-assignees';
import { PlanRefInput } from './inputs';
import { lastYearItems, type LastYearItem } from './last-year';
import { planDecisions, type PlanDecisionEntry } from './plan-decisions';
import { loadPlanHead, type PlanHead } from './plan-head';
import { planPaper } from './plan-paper';
import { reviewQuestions, type ReviewQuestion } from './review-questions';
import { sourceSegments, type SourceParagraph } from './source-segments';

export type { PartyProposal, ReviewItem, ReviewParty } from './draft-lines';
export type { LastYearItem } from './last-year';
export type { PlanDecisionEntry } from './plan-decisions';
export type { ReviewQuestion, StandardProposal } from './review-questions';

/** The plan's text beside what was understood of it. */
export interface ReviewView {
  readonly plan: PlanHead;
  readonly source: readonly SourceParagraph[];
  /** The plan as it is printed: the document's words with what was decided since. */
  readonly paper: OfficialPaper;
  readonly outline: readonly DraftHeading[];
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly stages: readonly DraftStage[];
  /** In the order of the text, open ones and answered ones. */
  readonly questions: readonly ReviewQuestion[];
  readonly silent: readonly DraftSilent[];
  readonly coverage: Coverage;
  /** What keeps the plan from being published, the weightiest first. */
  readonly blockers: readonly Blocker[];
  readonly undo: EditDone | null;
  readonly redo: EditDone | null;
  readonly decisions: readonly PlanDecisionEntry[];
  /** People and units to assign to at first sight: those of the plan's unit. `findAssignees` finds the others. */
  readonly assignees: Assignees;
  /** Of a plan that was rolled forward, what its items were and came to last year, by item; else null. */
  readonly lastYear: Readonly<Record<string, LastYearItem>> | null;
  /** The text that the plan was written in here, for whoever may go on writing it. */
  readonly writtenId: string | null;
}

/** An edit that can be taken back or done again. */
export interface EditDone {
  readonly kind: DraftEdit['kind'];
  readonly by: string;
  /** ISO, UTC. */
  readonly at: string;
}

/** A plan's draft beside its text; of a plan in force, the draft that it was published or last amended with. */
export async function getReviewView(ctx: Context, input: PlanRefInput): Promise<ReviewView> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const { planId } = PlanRefInput.parse(input);
  const [row] = await ctx.db
    .select({
      draft: plan.draft,
      readTitle: sql<string>`${plan.baseDraft} ->> 'title'`,
      documentId: plan.documentId,
      draftedAt: plan.createdAt,
    })
    .from(plan)
    .where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  const { draft, draftedAt } = row;
  const texts = await draftTexts(ctx.db, row.documentId, draft);
  const { text } = texts;
  const [lines, questions, decisions, assignees, undo, redo, writtenId, { paper }] = await Promise.all([
    draftLines(ctx, head.unitId, draft, texts, draftedAt),
    reviewQuestions(ctx, head.unitId, draft, texts),
    planDecisions(ctx, planId),
    assigneesOf(ctx, head.unitId, ''),
    editAtTheEdge(ctx, planId, false, desc(planEdit.position)),
    editAtTheEdge(ctx, planId, true, asc(planEdit.position)),
    head.may.edit ? writtenOf(ctx, planId) : null,
    planPaper(ctx, planId),
  ]);
  return {
    plan: head,
    source: sourceSegments(text, draft, [draft.title, row.readTitle]),
    paper,
    outline: draft.outline,
    ...lines,
    stages: draft.stages,
    questions,
    silent: draft.silent,
    coverage: coverageOf(draft, text),
    blockers: blockersOf(draft),
    undo: head.may.edit ? undo : null,
    redo: head.may.edit ? redo : null,
    decisions,
    assignees,
    lastYear: head.rolledFromId === null ? null : await lastYearItems(ctx.db, head.rolledFromId, ctx.calendar),
    writtenId,
  };
}

async function writtenOf(ctx: Context, planId: string): Promise<string | null> {
  const [row] = await ctx.db.select({ id: writtenPlan.id }).from(writtenPlan).where(eq(writtenPlan.planId, planId));
  return row?.id ?? null;
}

async function editAtTheEdge(ctx: Context, planId: string, undone: boolean, order: SQL): Promise<EditDone | null> {
  const [row] = await ctx.db
    .select({ edit: planEdit.edit, by: person.name, at: planEdit.editedAt })
    .from(planEdit)
    .innerJoin(person, eq(person.id, planEdit.editedBy))
    .where(and(eq(planEdit.planId, planId), eq(planEdit.undone, undone)))
    .orderBy(order)
    .limit(1);
  return row ? { kind: row.edit.kind, by: row.by, at: row.at.toISOString() } : null;
}
