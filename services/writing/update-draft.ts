import type { RevisionKind } from '#domain/planning/revision/compare-revision';
import { layText } from '#domain/plan-writing/written-text';
import { audit } from '#services/audit';
import { authorize, type Context } from '#services/context';
import { OfficeError, refusedBy } from '#services/errors';
import { editDraft } from '#services/plans/edit-draft';
import { enterRevision } from '#services/revisions/enter-revision';
import { getRevisionView } from '#services/revisions/get-revision-view';
import { takeRevision } from '#services/revisions/take-revision';
import { WrittenStepInput } from './inputs';
import { standingPaper, type StandingPaper } from './standing-paper';
import { writtenDocument } from './written-document';
import { openWritten, writtenSubject, type WrittenRow } from './written-store';

/** What became of the draft: it has the text now, it had it already, or somebody must look at both side by side first. */
export type UpdatedDraft = { readonly planId: string } & (
  | { readonly outcome: 'taken'; readonly counts: Readonly<Record<RevisionKind, number>> }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'undecided'; readonly revisionId: string }
);

/**
 * Brings a text that somebody went on writing (继续起草) to the draft that was made of it: a revision like any other, taken at once with
 * all that was answered, assigned and changed on the desk. It is left to be decided on side by side where both changed the same thing, where
 * the text became several plans, or where the draft meanwhile follows another paper.
 */
export async function updateDraft(ctx: Context, input: WrittenStepInput): Promise<UpdatedDraft> {
  authorize(ctx, 'plan.edit', await writtenSubject(ctx, input.writtenId));
  const step = WrittenStepInput.parse(input);
  const { row, planId } = await ctx.db.transaction(async (tx) => sent(await openWritten(tx, step)));
  const standing = await standingPaper(ctx.db, planId);
  if (layText(row).text === standing.text) return { planId, outcome: 'same' };
  const document = await writtenDocument(ctx.ports.store, row);
  const { revisionId } = await ctx.db.transaction(async (tx) => {
    await openWritten(tx, step);
    const entered = await enterRevision(tx, ctx, planId, document);
    await audit(tx, ctx, {
      action: 'writing.update',
      subject: 'written-plan',
      subjectId: row.id,
      unitId: row.unitId,
      after: { ...entered, title: row.title, characters: document.text.length },
    });
    return entered;
  });
  if (!standing.isWritten || document.reading.plans.length !== 1) return { planId, outcome: 'undecided', revisionId };
  const { compared } = await getRevisionView(ctx, { planId, revisionId });
  const isTaken = await takenIfClear(ctx, { planId, revisionId, version: standing.version });
  if (compared === null || !isTaken) return { planId, outcome: 'undecided', revisionId };
  await retitle(ctx, row, standing);
  return { planId, outcome: 'taken', counts: compared.counts };
}

function sent(row: WrittenRow): { row: WrittenRow; planId: string } {
  if (row.planId === null) throw refusedBy('not-sent');
  return { row, planId: row.planId };
}

/** False where a choice must be made first. */
async function takenIfClear(
  ctx: Context,
  of: { readonly planId: string; readonly revisionId: string; readonly version: number },
): Promise<boolean> {
  try {
    await takeRevision(ctx, { ...of, leftOut: [], choices: {} });
    return true;
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'undecided-conflicts') return false;
    throw error;
  }
}

/** A title that the reader does not take for one changes with the text, unless the desk has given the plan another. */
async function retitle(ctx: Context, { title }: WrittenRow, standing: StandingPaper): Promise<void> {
  if (title === '' || title === standing.fileName || standing.title !== standing.fileName) return;
  const { planId, title: now, version } = await standingPaper(ctx.db, standing.planId);
  if (now !== title) await editDraft(ctx, { planId, version, edit: { kind: 'set-title', title } });
}
