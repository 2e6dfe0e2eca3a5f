import { desc, eq } from 'drizzle-orm';
import { person, unit } from '#db/schema/org';
import { writtenPlan, writtenState } from '#db/schema/writing';
import { isEditable, type PlanState } from '#domain/planning/plan-states';
import type { WrittenBlock } from '#domain/plan-writing/written-plan';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { WrittenRefInput } from './inputs';
import { standingPaper } from './standing-paper';
import { writtenSubject } from './written-store';

/** A plan in writing, for its editor. */
export interface WrittenView {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  /** Of one that was sent, its plan's. */
  readonly year: number | null;
  readonly blocks: readonly WrittenBlock[];
  readonly version: number;
  readonly changedBy: string;
  /** ISO, UTC. */
  readonly changedAt: string;
  /** The draft that was made of it. */
  readonly plan: WrittenPlanDraft | null;
  /** Whether it can still be written on: its plan is none yet, or a draft. */
  readonly mayWrite: boolean;
  /** How it stood earlier, the latest first. */
  readonly states: readonly { readonly version: number; readonly savedBy: string; readonly savedAt: string }[];
}

export interface WrittenPlanDraft {
  readonly id: string;
  readonly state: PlanState;
  /** The paper that the draft follows since it was brought to it; null while it follows this text. */
  readonly otherPaper: string | null;
}

const MOST_STATES = 30;

/** A plan in writing with the states in which somebody went on with it. */
export async function getWrittenView(ctx: Context, input: WrittenRefInput): Promise<WrittenView> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const { writtenId } = WrittenRefInput.parse(input);
  const [row] = await ctx.db
    .select({
      written: writtenPlan,
      unitName: unit.name,
      changedBy: person.name,
    })
    .from(writtenPlan)
    .innerJoin(unit, eq(unit.id, writtenPlan.unitId))
    .innerJoin(person, eq(person.id, writtenPlan.changedBy))
    .where(eq(writtenPlan.id, writtenId));
  if (!row) throw notFound('written-plan');
  const states = await ctx.db
    .select({ version: writtenState.version, savedBy: person.name, savedAt: writtenState.savedAt })
    .from(writtenState)
    .innerJoin(person, eq(person.id, writtenState.savedBy))
    .where(eq(writtenState.writtenId, writtenId))
    .orderBy(desc(writtenState.version))
    .limit(MOST_STATES);
  const { id, unitId, title, year, blocks, version, changedAt, planId } = row.written;
  const sent = planId === null ? null : await standingPaper(ctx.db, planId);
  return {
    id,
    unitId,
    unitName: row.unitName,
    title,
    year: sent === null ? year : sent.year,
    blocks,
    version,
    changedBy: row.changedBy,
    changedAt: changedAt.toISOString(),
    plan: sent && { id: sent.planId, state: sent.state, otherPaper: sent.isWritten ? null : sent.fileName },
    mayWrite: sent === null || isEditable(sent.state),
    states: states.map((state) => ({ ...state, savedAt: state.savedAt.toISOString() })),
  };
}
