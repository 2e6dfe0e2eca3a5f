import { eq } from 'drizzle-orm';

import { account } from '#db/schema/accounts';
import { escalationCase } from '#db/schema/escalation';
import { roleGrant } from '#db/schema/org';
import { amendment, plan, planRevision, sourceDocument } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { standardEdition } from '#db/schema/standards';
import { extensionRequest, taskEvidence } from '#db/schema/tasks';
import { writtenPlan } from '#db/schema/writing';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { office, type Office } from '#tests/support/office';
import { planInForce, taskOf } from '#tests/support/tasks';

const at = new Date('2026-02-02T01:00:00Z');

async function extensionOf(o: Office, taskId: string): Promise<string> {
  const [row] = await o.db
    .insert(extensionRequest)
    .values({
      taskId,
      state: 'approved',
      fromDueOn: asCalendarDate('2026-03-10'),
      toDueOn: asCalendarDate('2026-03-11'),
      workingDays: 1,
      reason: '等待检验报告',
      requestedBy: o.people.staff.id,
      requestedAt: at,
      decidedBy: o.people.head.id,
      decidedAt: at,
    })
    .returning({ id: extensionRequest.id });
  return row!.id;
}

/**
 * The small office with one of everything in the hospital: what every verb and every read is called on. The task belongs to the public
 * health section and to 王小满.
 */
export async function walkedOffice(db: Office['db']) {
  const o = await office(db);
  const { hospital } = o.units;
  const inForce = await planInForce(o);
  const closed = await planInForce(o, hospital, '2025年度总结');
  await db.update(plan).set({ state: 'closed' }).where(eq(plan.id, closed.planId));
  const taskId = await taskOf(o, inForce, { dueOn: '2026-03-04' });
  const climbingTaskId = await taskOf(o, inForce, { title: '第二季度采样' });
  await db.insert(escalationCase).values({
    taskId: climbingTaskId,
    state: 'climbing',
    armedFor: asCalendarDate('2026-03-10'),
    armedAt: at,
  });
  const [read] = await db.select().from(plan).where(eq(plan.id, inForce.planId));
  const sha256 = await o.store.put(new TextEncoder().encode('一、工作目标'));
  await db.update(sourceDocument).set({ sha256 });
  const file = { taskId, mediaType: 'image/png', byteSize: 3, sha256, addedBy: o.people.staff.id, addedAt: at };
  const files = await db
    .insert(taskEvidence)
    .values([
      { ...file, fileName: '现场.png' },
      { ...file, fileName: '旧照.png', removedAt: at },
    ])
    .returning({ id: taskEvidence.id });
  const [changed] = await db
    .insert(amendment)
    .values({
      planId: inForce.planId,
      number: 1,
      reason: '上级要求',
      baseDraft: read!.draft,
      draft: read!.draft,
      edits: [],
      draftedBy: o.people.director.id,
      createdAt: at,
    })
    .returning({ id: amendment.id });
  const [brought] = await db
    .insert(planRevision)
    .values({
      planId: inForce.planId,
      number: 1,
      documentId: read!.documentId,
      broughtBy: o.people.director.id,
      broughtAt: at,
    })
    .returning({ id: planRevision.id });
  await db.insert(auditRecord).values({
    at,
    actorKind: 'person',
    actorId: o.people.director.id,
    action: 'plan.publish',
    subjectKind: 'plan',
    subjectId: inForce.planId,
    unitId: hospital.id,
  });
  const [written] = await db
    .insert(writtenPlan)
    .values({
      unitId: hospital.id,
      title: '青石镇卫生院2027年工作计划',
      blocks: [{ kind: 'paragraph', level: 1, startsAt: null, text: '工作目标' }],
      startedBy: o.people.head.id,
      startedAt: at,
      changedBy: o.people.head.id,
      changedAt: at,
    })
    .returning({ id: writtenPlan.id });
  const [edition] = await db
    .insert(standardEdition)
    .values({
      unitId: hospital.id,
      title: '旧细则',
      validFrom: asCalendarDate('2020-01-01'),
      standards: [],
      fileName: '旧细则.csv',
      sha256,
      loadedBy: o.people.director.id,
      loadedAt: at,
      withdrawnBy: o.people.director.id,
      withdrawnAt: at,
    })
    .returning({ id: standardEdition.id });
  await db.insert(account).values({ personId: o.people.staff.id, userName: 'wangxm', passwordHash: 'none' });
  const [grant] = await db.select().from(roleGrant).where(eq(roleGrant.personId, o.people.staff.id));
  return {
    o,
    unitId: hospital.id,
    sectionId: o.sections.publicHealth.id,
    personId: o.people.staff.id,
    grantId: grant!.id,
    planId: inForce.planId,
    closedPlanId: closed.planId,
    documentId: read!.documentId,
    amendmentId: changed!.id,
    writtenId: written!.id,
    revisionId: brought!.id,
    editionId: edition!.id,
    taskId,
    climbingTaskId,
    evidenceId: files[0]!.id,
    removedEvidenceId: files[1]!.id,
    decidedExtensionId: await extensionOf(o, taskId),
  };
}

export type WalkedOffice = Awaited<ReturnType<typeof walkedOffice>>;
