import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { person } from '#db/schema/org';
import type { Assignment } from '#domain/planning/draft';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { choosePlans } from '#services/plans/choose-plans';
import { decidePlan } from '#services/plans/decide-plan';
import { editDraft } from '#services/plans/edit-draft';
import type { EditDraftInput } from '#services/plans/inputs';
import { getReviewView } from '#services/plans/get-review-view';
import { importDocument } from '#services/plans/import-document';
import { publishPlan } from '#services/plans/publish-plan';
import { submitPlan } from '#services/plans/submit-plan';
import { amendByRevision } from '#services/revisions/amend-by-revision';
import { bringRevision } from '#services/revisions/bring-revision';
import { getRevisionView } from '#services/revisions/get-revision-view';
import type { Stage } from './contexts';

/** A paper of the demo county: which file of the seed, and what its people call it. */
export interface DemoPaper {
  readonly file: string;
  readonly fileName: string;
}

/** A plan of the demo county: its paper, who drafts and approves it, and who does what no party is named for. */
export interface DemoPlan {
  readonly paper: DemoPaper;
  /** A later edition, brought to the plan in force and drafted into an amendment that waits. */
  readonly revised: DemoPaper | null;
  readonly drafter: string;
  readonly approver: string;
  readonly restOwner: string;
  readonly restBackup: string;
  /** Work that somebody was given by name: the words that its title holds, who does it, and who stands in. */
  readonly given: readonly { readonly words: string; readonly owner: string; readonly backup: string }[];
}

export const DEMO_PLANS: readonly DemoPlan[] = [
  {
    paper: { file: 'bureau-plan.docx', fileName: '县卫生健康局年度工作计划.docx' },
    revised: null,
    drafter: 'hejing',
    approver: 'zhoumy',
    restOwner: '何静',
    restBackup: '陆一鸣',
    given: [
      { words: '依法执业', owner: '孟浩', backup: '宋清' },
      { words: '打击非法行医', owner: '孟浩', backup: '宋清' },
      { words: '案例评析', owner: '孟浩', backup: '宋清' },
      { words: '公共卫生服务督导', owner: '白露', backup: '陆一鸣' },
      { words: '编发工作简报', owner: '白露', backup: '陆一鸣' },
    ],
  },
  {
    paper: { file: 'township-plan.txt', fileName: '基本公共卫生服务工作计划.txt' },
    revised: { file: 'township-plan-revised.md', fileName: '基本公共卫生服务工作计划（修订稿）.txt' },
    drafter: 'tianli',
    approver: 'guojg',
    restOwner: '田莉',
    restBackup: '马晓东',
    given: [],
  },
];

/** Imports, reviews, approves and publishes a plan of the county on a day, as its people would. Returns the plan's id. */
export async function seedPlan(stage: Stage, plan: DemoPlan, year: number, day: CalendarDate): Promise<string> {
  const drafter = await stage.as(plan.drafter, day);
  const rest = await personCalled(stage, plan.restOwner);
  const backup = await personCalled(stage, plan.restBackup);
  const people = await Promise.all(
    plan.given.map(async ({ words, owner, backup: standIn }) => {
      const { ownerId: backupId } = await personCalled(stage, standIn);
      return { words, assignment: { ...(await personCalled(stage, owner)), backupId } };
    }),
  );
  const source = await sourceOf(plan.paper);
  const { documentId } = await importDocument(drafter, { unitId: rest.unitId, source });
  const { planIds } = await choosePlans(drafter, { documentId, planIndexes: [0] });
  const planId = planIds[0];
  if (!planId) throw new Error(`nothing to choose in ${plan.paper.file}`);
  const view = await getReviewView(drafter, { planId });
  let { version } = view.plan;
  const edits: EditDraftInput['edit'][] = [
    { kind: 'set-year', year },
    ...view.parties.flatMap(({ key, proposals }): EditDraftInput['edit'][] => {
      const assignment = proposals[0]?.assignment;
      if (!assignment?.ownerId) return [];
      return [{ kind: 'assign-party', party: key, assignment: withBackup(assignment, backup.ownerId, rest.ownerId) }];
    }),
    ...people.flatMap(({ words, assignment }) =>
      view.items
        .filter((item) => item.title.includes(words))
        .map((item): EditDraftInput['edit'] => ({ kind: 'assign-item', itemId: item.id, assignment })),
    ),
    { kind: 'assign-rest', assignment: { ...rest, backupId: backup.ownerId } },
  ];
  for (const edit of edits) version = (await editDraft(drafter, { planId, version, edit })).version;
  version = (await submitPlan(drafter, { planId, version })).version;
  const approver = await stage.as(plan.approver, day, '15:00');
  version = (await decidePlan(approver, { planId, version, decision: 'approve' })).version;
  await publishPlan(approver, { planId, version, past: 'create' });
  return planId;
}

/** Brings a revised paper to a plan in force as its approver would, and drafts an amendment of it that waits to be looked at. */
export async function revisePlan(stage: Stage, planId: string, revised: DemoPaper, by: string, day: CalendarDate) {
  const source = await sourceOf(revised);
  const { revisionId } = await bringRevision(await stage.as(by, day), { planId, source });
  const ctx = await stage.as(by, day, '10:30');
  const { plan } = await getRevisionView(ctx, { planId, revisionId });
  const decided = { planId, revisionId, version: plan.version, leftOut: [], choices: {} };
  await amendByRevision(ctx, { ...decided, reason: '按修订稿调整：慢病随访加密，满意度目标提高。' });
}

async function sourceOf({ file, fileName }: DemoPaper) {
  const bytes = new Uint8Array(await readFile(new URL(`../../db/seed/${file}`, import.meta.url)));
  return { kind: 'file', fileName, bytes } as const;
}

async function personCalled(stage: Stage, name: string) {
  const [found] = await stage.db
    .select({ unitId: person.unitId, sectionId: person.sectionId, ownerId: person.id })
    .from(person)
    .where(eq(person.name, name));
  if (!found) throw new Error(`the demo county has no ${name}`);
  return found;
}

/** What is proposed, with somebody to stand in where a post has no deputy. */
function withBackup(
  { unitId, sectionId, ownerId, backupId }: Assignment,
  standIn: string,
  otherwise: string,
): Assignment {
  return { unitId, sectionId, ownerId, backupId: backupId ?? (ownerId === standIn ? otherwise : standIn) };
}
