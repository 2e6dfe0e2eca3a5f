import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person, unit } from '#db/schema/org';
import { amendment, plan, sourceDocument } from '#db/schema/plans';
import { can, type Actor, type Subject } from '#domain/access/index';
import { isEditable, nextPlanState, type PlanEvent, type PlanState } from '#domain/planning/plan-states';
import type { Context } from '#services/context';
import { notFound } from '#services/errors';
import { planSubject } from './plan-subject';

/** What every screen of a plan has at its top. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly state: PlanState;
  readonly version: number;
  readonly unitId: string;
  readonly unitName: string;
  /** The document that it was imported from. */
  readonly documentId: string;
  /** The document that it stands in now: a revision's, where one was taken. */
  readonly paper: { readonly documentId: string; readonly fileName: string };
  readonly draftedBy: string;
  /** What the actor may do to it as it stands now: permission and state together. */
  readonly may: PlanSteps;
  /** The amendment that is being drafted, if there is one. */
  readonly openAmendmentId: string | null;
  /** Last year's plan that this one was rolled forward from, and the one that was rolled forward from this. */
  readonly rolledFromId: string | null;
  readonly rolledToId: string | null;
}

export interface PlanSteps {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  readonly approve: boolean;
  readonly return: boolean;
  readonly publish: boolean;
  readonly amend: boolean;
  readonly discard: boolean;
  /** Read a revised document and compare it. */
  readonly revise: boolean;
  /** Make next year's draft of it. */
  readonly roll: boolean;
}

const nextYears = alias(plan, 'next_years');
const paperId = sql<string>`coalesce((${plan.draft} ->> 'documentId')::uuid, ${plan.documentId})`;

/** Everything of a plan but its drafts, which are large. */
const headColumns = {
  id: plan.id,
  unitId: plan.unitId,
  year: plan.year,
  title: plan.title,
  state: plan.state,
  documentId: plan.documentId,
  draftedBy: plan.draftedBy,
  createdAt: plan.createdAt,
  publishedAt: plan.publishedAt,
  closedAt: plan.closedAt,
  version: plan.version,
  figures: plan.figures,
  unitName: unit.name,
  unitPath: unit.path,
  paperId: sourceDocument.id,
  fileName: sourceDocument.fileName,
  drafterName: person.name,
  openAmendmentId: amendment.id,
  rolledFromId: plan.rolledFromId,
  rolledToId: nextYears.id,
};

/** Heads of plans; each reader adds its own condition. */
export const headQuery = (ctx: Context) =>
  ctx.db
    .select(headColumns)
    .from(plan)
    .innerJoin(unit, eq(unit.id, plan.unitId))
    .innerJoin(sourceDocument, eq(sourceDocument.id, paperId))
    .innerJoin(person, eq(person.id, plan.draftedBy))
    .leftJoin(amendment, and(eq(amendment.planId, plan.id), eq(amendment.state, 'draft')))
    .leftJoin(nextYears, eq(nextYears.rolledFromId, plan.id));

export type HeadRow = Awaited<ReturnType<typeof headQuery>>[number];

/** A plan's head and the dates that some screens add; not found where the actor may not read it. */
export async function loadPlanHead(
  ctx: Context,
  planId: string,
): Promise<{ head: PlanHead; row: HeadRow; subject: Subject }> {
  const subject = await planSubject(ctx, planId);
  const [row] = await headQuery(ctx).where(eq(plan.id, planId));
  if (!row) throw notFound('plan');
  return { head: headOf(ctx.actor, row), row, subject };
}

export function headOf(actor: Actor, row: HeadRow): PlanHead {
  const { id, title, year, state, version, unitId, unitName, documentId, paperId, fileName } = row;
  const { openAmendmentId, rolledFromId, rolledToId } = row;
  const subject: Subject = { unitPath: row.unitPath, personIds: [row.draftedBy] };
  return {
    id,
    title,
    year,
    state,
    version,
    unitId,
    unitName,
    documentId,
    paper: { documentId: paperId, fileName },
    draftedBy: row.drafterName,
    may: stepsOf(actor, subject, state, { amending: openAmendmentId !== null, rolled: rolledToId !== null }),
    openAmendmentId,
    rolledFromId,
    rolledToId,
  };
}

function stepsOf(
  actor: Actor,
  subject: Subject,
  state: PlanState,
  { amending, rolled }: { readonly amending: boolean; readonly rolled: boolean },
): PlanSteps {
  const follows = (event: PlanEvent) => nextPlanState(state, event).ok;
  return {
    edit: isEditable(state) && can(actor, 'plan.edit', subject),
    submit: follows('submit') && can(actor, 'plan.submit', subject),
    withdraw: follows('withdraw') && can(actor, 'plan.submit', subject),
    approve: follows('approve') && can(actor, 'plan.decide', subject),
    return: follows('return') && can(actor, 'plan.decide', subject),
    publish: follows('publish') && can(actor, 'plan.publish', subject),
    amend: state === 'published' && !amending && can(actor, 'plan.amend', subject),
    discard: isEditable(state) && can(actor, 'plan.edit', subject),
    revise: (isEditable(state) || state === 'published') && can(actor, 'plan.edit', subject),
    roll: (state === 'published' || state === 'closed') && !rolled && can(actor, 'plan.import', subject),
  };
}
