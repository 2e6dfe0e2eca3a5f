import { and, desc, eq } from 'drizzle-orm';
import { unit } from '#db/schema/org';
import { plan, planDecision, sourceDocument } from '#db/schema/plans';
import { signed } from '#domain/plan-writing/official-paper';
import { paperOfDraft } from '#domain/plan-writing/paper-of-draft';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import { wordFile, type WordFile } from '#services/documents/word-file';
import { notFound } from '#services/errors';
import { PlanRefInput } from './inputs';
import { planSubject } from './plan-subject';

/** A plan as an official document in its present state; one that was approved is signed with its body's name and that day. */
export async function exportPlan(ctx: Context, input: PlanRefInput): Promise<WordFile> {
  authorize(ctx, 'plan.read', await planSubject(ctx, input.planId));
  const { planId } = PlanRefInput.parse(input);
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
  return wordFile(approvedAt === null ? paper : signed(paper, { body: unitName, date: dateInShanghai(approvedAt) }), {
    title: draft.title,
    creator: unitName,
  });
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
