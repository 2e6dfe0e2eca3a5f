import { and, desc, eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { plan, planDecision, sourceDocument } from '#db/schema/plans';
import { signed, type OfficialPaper } from '#domain/plan-writing/official-paper';
import { paperOfDraft } from '#domain/plan-writing/paper-of-draft';
import { dateInShanghai } from '#domain/shared/instant';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';

export interface PlanPaper {
  readonly title: string;
  readonly unitName: string;
  readonly paper: OfficialPaper;
}

/** A plan's paper in its present state, for whoever may read the plan; one that was approved is signed with its body's name and that day. */
export async function planPaper(ctx: Context, planId: string): Promise<PlanPaper> {
  const [row] = await ctx.db
    .select({ draft: plan.draft, state: plan.state, documentId: plan.documentId, unitName: unit.name })
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  const { draft, unitName } = row;
  const [document] = await ctx.db
    .select({ text: sourceDocument.text, reading: sourceDocument.reading })
    .from(sourceDocument)
    .where(eq(sourceDocument.id, draft.documentId ?? row.documentId));
  if (!document) throw notFound('document');
  const paper = paperOfDraft({ draft, ...document });
  const isApproved = row.state === 'approved' || row.state === 'published' || row.state === 'closed';
  const approvedAt = isApproved ? await lastApproval(ctx, planId) : null;
  return {
    title: draft.title,
    unitName,
    paper: approvedAt === null ? paper : signed(paper, { body: unitName, date: dateInShanghai(approvedAt) }),
  };
}

async function lastApproval(ctx: Context, planId: string): Promise<Date | null> {
  const [decision] = await ctx.db
    .select({ at: planDecision.decidedAt })
    .from(planDecision)
    .where(and(eq(planDecision.planId, planId), eq(planDecision.kind, 'approved')))
    .orderBy(desc(planDecision.decidedAt))
    .limit(1);
  return decision?.at ?? null;
}
