import { eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { planRevision, sourceDocument } from '#db/schema/plans';
import { can } from '#domain/access/index';
import { isEditable } from '#domain/planning/plan-states';
import type { RevisionKind } from '#domain/planning/revision/compare-revision';
import { likeliestPlan } from '#domain/planning/revision/likeliest-plan';
import type { ValueOutcome } from '#domain/planning/revision/three-way';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { draftTexts } from '#services/plans/draft-texts';
import { loadPlanHead, type PlanHead } from '#services/plans/plan-head';
import { adoptionsOf, type Adoption } from './adoption';
import { beforeAmendment, comparedRevision, revisedPlan, type RevisedPlan } from './compared-revision';
import { RevisionViewInput } from './inputs';
import { knownQuestions } from './remembered-in-revision';
import { revisionEffects } from './revision-effects';
import { revisionRows, type RevisionRow } from './revision-rows';

/** A plan's draft and a revised document side by side. */
export interface RevisionView {
  readonly plan: PlanHead;
  readonly id: string;
  readonly number: number;
  readonly documentId: string;
  readonly fileName: string;
  readonly broughtBy: string;
  readonly broughtOn: CalendarDate;
  /** The document in which the draft stands now. */
  readonly standing: { readonly documentId: string; readonly fileName: string };
  /** The amendment that takes the revised document over; null where there is none. */
  readonly adopted: Adoption | null;
  /** The plan stands in the revised document. */
  readonly isTaken: boolean;
  /** It does so by an amendment in force: what is compared is the plan before that. */
  readonly isLookBack: boolean;
  /** The plans of the revised document. */
  readonly found: readonly RevisedPlanChoice[];
  /** The one that is compared; null while the document holds several and none was chosen. */
  readonly planIndex: number | null;
  readonly compared: RevisionTable | null;
  /** What taking the revision over would make: a changed draft, or an amendment of the plan in force; null where the actor may not. */
  readonly mayTake: 'draft' | 'amendment' | null;
}

export interface RevisedPlanChoice {
  readonly index: number;
  readonly title: string;
  readonly year: number | null;
  readonly characters: number;
  readonly likeliest: boolean;
}

export interface RevisionTable {
  readonly counts: Readonly<Record<RevisionKind, number>>;
  readonly title: ValueOutcome<string>;
  /** Whether there is anything to take. */
  readonly differs: boolean;
  /** The year that the revised document prints, where it is not the plan's. */
  readonly otherYear: number | null;
  readonly rows: readonly RevisionRow[];
}

/** What a revised document changes, for whoever may read the plan. */
export async function getRevisionView(ctx: Context, input: RevisionViewInput): Promise<RevisionView> {
  const { head, subject } = await loadPlanHead(ctx, input.planId);
  authorize(ctx, 'plan.read', subject);
  const asked = RevisionViewInput.parse(input);
  const standing = await revisedPlan(ctx.db, asked);
  const { revision } = standing;
  const adopted = (await adoptionsOf(ctx.db, head.id)).get(revision.documentId) ?? null;
  const isTaken = head.paper.documentId === revision.documentId;
  const since = isTaken && adopted !== null && adopted.inForceOn !== null ? adopted : null;
  const revised = since === null ? standing : await beforeAmendment(ctx.db, standing, since.amendmentId);
  const [brought] = await ctx.db
    .select({ fileName: sourceDocument.fileName, by: person.name, at: planRevision.broughtAt })
    .from(planRevision)
    .innerJoin(sourceDocument, eq(sourceDocument.id, planRevision.documentId))
    .innerJoin(person, eq(person.id, planRevision.broughtBy))
    .where(eq(planRevision.id, revision.id));
  if (!brought) throw notFound('revision');
  const texts = await draftTexts(ctx.db, revised.importedId, revised.mine);
  const { plans } = revision.reading;
  const planIndex = asked.planIndex ?? (plans.length === 1 ? 0 : null);
  const mayTake = isEditable(head.state)
    ? can(ctx.actor, 'plan.edit', subject) && 'draft'
    : head.state === 'published' && !isTaken && can(ctx.actor, 'plan.amend', subject) && 'amendment';
  return {
    plan: head,
    id: revision.id,
    number: revision.number,
    documentId: revision.documentId,
    fileName: brought.fileName,
    broughtBy: brought.by,
    broughtOn: dateInShanghai(brought.at),
    standing: { documentId: texts.documentId, fileName: texts.of({}).fileName },
    adopted,
    isTaken,
    isLookBack: since !== null,
    found: choices(revised, texts.text),
    planIndex,
    compared: planIndex === null ? null : await tableOf(ctx, revised, planIndex, { mayAmend: mayTake === 'amendment' }),
    mayTake: mayTake || null,
  };
}

function choices({ mine, revision: { reading, text } }: RevisedPlan, standing: string): RevisedPlanChoice[] {
  const own = standing.slice(mine.span.start, mine.span.end);
  const likeliest = likeliestPlan(
    own,
    reading.plans.map(({ start, end }) => text.slice(start, end)),
  );
  return reading.plans.map(({ title, year, start, end }, index) => {
    return { index, title, year, characters: end - start, likeliest: index === likeliest };
  });
}

async function tableOf(
  ctx: Context,
  revised: RevisedPlan,
  planIndex: number,
  { mayAmend }: { readonly mayAmend: boolean },
): Promise<RevisionTable> {
  const compared = await comparedRevision(ctx.db, revised, planIndex);
  const { comparison, texts } = compared;
  const effects = mayAmend ? await revisionEffects(ctx, revised, compared) : new Map();
  const { entries, title, printedYear } = comparison;
  const count = (kind: RevisionKind) => entries.filter((entry) => entry.kind === kind).length;
  return {
    counts: {
      unchanged: count('unchanged'),
      moved: count('moved'),
      changed: count('changed'),
      appeared: count('appeared'),
      'fell-away': count('fell-away'),
      kept: count('kept'),
    },
    title,
    differs: title.kind !== 'stays' || entries.some(({ kind }) => kind !== 'unchanged' && kind !== 'kept'),
    otherYear:
      printedYear !== null && revised.mine.year !== null && printedYear !== revised.mine.year ? printedYear : null,
    rows: revisionRows(
      revised.mine,
      comparison,
      { mine: (item) => texts.of(item).text, theirs: () => revised.revision.text },
      { effects, known: await knownQuestions(ctx.db, revised.unitId, comparison.revised) },
    ),
  };
}
