import { eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import { amendment, type AMENDMENT_STATES } from '#db/schema/plans';
import { can } from '#domain/access/index';
import { assignmentOf, type Assignment, type DraftEdit } from '#domain/planning/draft';
import { blockersOf, type Blocker } from '#domain/planning/publish-readiness';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import type { TaskState } from '#domain/tasks/task-states';
import { authorize, type Context } from '#services/context';
import { notFound } from '#services/errors';
import { draftLines, type ReviewItem, type ReviewParty } from './draft-lines';
import { draftTexts } from './draft-texts';
import { assigneesOf, type Assignees } from './find-assignees';
import { AmendmentRefInput } from './inputs';
import { namesOf } from './named-assignment';
import { loadPlanHead, type PlanHead } from './plan-head';
import { amendmentSubject } from './plan-subject';
import { reviewQuestions, type ReviewQuestion } from './review-questions';
import { yearChange, type StandingTask, type YearChange } from './year-change';

/** A change to a plan in force: the amended draft, and what it would do to the tasks that have not started. */
export interface AmendmentView {
  readonly plan: PlanHead;
  readonly id: string;
  readonly number: number;
  readonly state: (typeof AMENDMENT_STATES)[number];
  readonly version: number;
  readonly reason: string;
  readonly draftedBy: string;
  readonly createdOn: CalendarDate;
  readonly inForceOn: CalendarDate | null;
  readonly mayEdit: boolean;
  readonly items: readonly ReviewItem[];
  readonly parties: readonly ReviewParty[];
  readonly questions: readonly ReviewQuestion[];
  readonly diff: AmendmentDiffView;
  readonly blockers: readonly Blocker[];
  readonly undo: DraftEdit['kind'] | null;
  readonly redo: DraftEdit['kind'] | null;
  readonly assignees: Assignees;
}

/** Of an amendment in force, empty: what it did stands in the plan's audit and in the tasks' histories. */
export interface AmendmentDiffView {
  readonly adds: readonly AmendedTask[];
  /** What is due on the same day as before opens on another. */
  readonly moves: readonly (AmendedTask & { readonly opensOn: CalendarDate; readonly fromDueOn: CalendarDate })[];
  readonly retitles: readonly (AmendedTask & { readonly fromTitle: string })[];
  readonly drops: readonly AmendedTask[];
  readonly reassigns: readonly (AmendedTask & { readonly fromOwnerName: string | null })[];
  /** Would change, but has started: stays as it is. */
  readonly left: readonly (AmendedTask & { readonly state: TaskState })[];
}

export interface AmendedTask {
  readonly key: string;
  readonly taskId: string | null;
  readonly itemTitle: string;
  readonly title: string;
  readonly dueOn: CalendarDate;
  readonly ownerName: string | null;
  readonly backupName: string | null;
}

const NOTHING: AmendmentDiffView = { adds: [], moves: [], retitles: [], drops: [], reassigns: [], left: [] };

/** An amendment and, while it is a draft, what putting it in force today would do. */
export async function getAmendmentView(ctx: Context, input: AmendmentRefInput): Promise<AmendmentView> {
  const subject = await amendmentSubject(ctx, input.amendmentId);
  authorize(ctx, 'plan.read', subject);
  const { amendmentId } = AmendmentRefInput.parse(input);
  const [row] = await ctx.db
    .select({ amendment, draftedBy: person.name })
    .from(amendment)
    .innerJoin(person, eq(person.id, amendment.draftedBy))
    .where(eq(amendment.id, amendmentId));
  if (!row) throw notFound('amendment');
  const { id, number, state, version, reason, planId, draft, edits, undoneEdits, createdAt, inForceAt } = row.amendment;
  const { head } = await loadPlanHead(ctx, planId);
  const texts = await draftTexts(ctx.db, head.documentId, draft);
  const mayEdit = state === 'draft' && can(ctx.actor, 'plan.amend', subject);
  const isDraft = state === 'draft';
  return {
    plan: head,
    id,
    number,
    state,
    version,
    reason,
    draftedBy: row.draftedBy,
    createdOn: dateInShanghai(createdAt),
    inForceOn: inForceAt && dateInShanghai(inForceAt),
    mayEdit,
    ...(await draftLines(ctx, head.unitId, draft, texts, createdAt)),
    questions: await reviewQuestions(ctx, head.unitId, draft, texts),
    diff: isDraft ? await shown(ctx, row.amendment) : NOTHING,
    blockers: isDraft ? blockersOf(draft) : [],
    undo: mayEdit ? (edits.at(-1)?.kind ?? null) : null,
    redo: mayEdit ? (undoneEdits[0]?.kind ?? null) : null,
    assignees: await assigneesOf(ctx, head.unitId, ''),
  };
}

async function shown(ctx: Context, amended: typeof amendment.$inferSelect): Promise<AmendmentDiffView> {
  const { diff, tasks }: YearChange = await yearChange(ctx.db, ctx, amended, { lock: false });
  const items = new Map(amended.draft.items.map((item) => [item.id, item]));
  const assignmentFor = (itemId: string): Assignment | null => {
    const item = items.get(itemId);
    return item ? assignmentOf(amended.draft, item) : null;
  };
  const name = await namesOf(ctx.db, [
    ...tasks.values(),
    ...diff.adds.map((one) => assignmentFor(one.itemId)),
    ...diff.reassigns.map((one) => one.to),
  ]);
  const asItStands = (task: StandingTask): AmendedTask => {
    const { ownerName, backupName } = name(task);
    const { key, id, itemTitle, title, dueOn } = task;
    return { key, taskId: id, itemTitle, title, dueOn, ownerName, backupName };
  };
  const standing = <Shown>(id: string, show: (task: AmendedTask, row: StandingTask) => Shown): Shown[] => {
    const row = tasks.get(id);
    return row ? [show(asItStands(row), row)] : [];
  };
  return {
    adds: diff.adds.map(({ key, itemId, title, dueOn }) => {
      const assignment = assignmentFor(itemId);
      const named = assignment && name(assignment);
      const { ownerName, backupName } = named ?? { ownerName: null, backupName: null };
      return { key, taskId: null, itemTitle: items.get(itemId)?.title ?? '', title, dueOn, ownerName, backupName };
    }),
    moves: diff.moves.flatMap(({ task, to }) =>
      standing(task.id, (of, row) => ({ ...of, opensOn: to.opensOn, dueOn: to.dueOn, fromDueOn: row.dueOn })),
    ),
    retitles: diff.retitles.flatMap(({ task, to }) =>
      standing(task.id, (of, row) => ({ ...of, title: to.title, fromTitle: row.title })),
    ),
    drops: diff.drops.flatMap(({ id }) => standing(id, (of) => of)),
    reassigns: diff.reassigns.flatMap(({ task, to }) =>
      standing(task.id, (of) => {
        const { ownerName, backupName } = name(to);
        return { ...of, ownerName, backupName, fromOwnerName: of.ownerName };
      }),
    ),
    left: diff.left.flatMap(({ id }) => standing(id, (of, row) => ({ ...of, state: row.state }))),
  };
}
