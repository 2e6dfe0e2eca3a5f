import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { notice } from '#db/schema/notices';
import { plan, sourceDocument, workItem } from '#db/schema/plans';
import { auditRecord, outbox } from '#db/schema/process';
import { task } from '#db/schema/tasks';
import type { PlanDraft } from '#domain/planning/draft';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { standardCalendar } from '#domain/work-calendar/holidays/index';
import type { ContextOptions, Office, OfficePerson, OfficeUnit } from './office';

const emptyReading = {
  plans: [],
  outline: [],
  indicators: [],
  schedules: [],
  owners: [],
  stages: [],
  questions: [],
  silent: [],
};

export interface PlanInForce {
  readonly planId: string;
  readonly itemId: string;
}

/** A published plan of a unit with one work item, on which tasks can stand. */
export async function planInForce(
  o: Office,
  of: OfficeUnit = o.units.hospital,
  title = '2026年基本公共卫生服务工作计划',
) {
  const { staff, backup, director } = o.people;
  const text = '每季度对辖区内学校开展一次卫生监督检查。';
  const draft: PlanDraft = {
    title,
    year: 2026,
    span: { start: 0, end: text.length },
    outline: [],
    items: [],
    parties: [],
    stages: [],
    questions: [],
    silent: [],
    moves: {},
    nextId: 1,
  };
  const [documentId, planId, itemId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date('2025-12-20T02:00:00Z');
  await o.db.insert(sourceDocument).values({
    id: documentId,
    unitId: of.id,
    fileName: '计划.txt',
    format: 'txt',
    encoding: 'utf-8',
    byteSize: 60,
    sha256: 'a'.repeat(64),
    text,
    reading: emptyReading,
    importedBy: director.id,
    importedAt: at,
  });
  await o.db.insert(plan).values({
    id: planId,
    unitId: of.id,
    year: 2026,
    title,
    state: 'published',
    documentId,
    planIndex: 0,
    baseDraft: draft,
    draft,
    figures: { itemCount: 1, unassignedCount: 0, openQuestionCount: 0, coverage: 1 },
    draftedBy: director.id,
    createdAt: at,
    publishedAt: at,
  });
  await o.db.insert(workItem).values({
    id: itemId,
    planId,
    key: 'i1',
    position: 0,
    headingPath: ['二、工作任务'],
    title: '学校卫生监督检查',
    sourceText: text,
    sourceStart: 0,
    sourceEnd: text.length,
    leadParty: '公共卫生科',
    assistParties: ['村卫生室'],
    unitId: of.id,
    sectionId: null,
    ownerId: staff.id,
    backupId: backup.id,
  });
  return { planId, itemId };
}

type TaskValues = Partial<Omit<typeof task.$inferInsert, 'dueOn' | 'opensOn' | 'originalDueOn' | 'completedOn'>> & {
  readonly dueOn?: string;
  readonly opensOn?: string;
  readonly originalDueOn?: string;
  readonly completedOn?: string;
};

/** A task of the hospital's public health section, owned by the staff member, due on Tuesday 2026-03-10, open unless told. */
export async function taskOf(o: Office, on: PlanInForce, values: TaskValues = {}): Promise<string> {
  const { dueOn = '2026-03-10', opensOn = '2026-03-01', originalDueOn = dueOn, completedOn, ...rest } = values;
  const rows = await o.db
    .insert(task)
    .values({
      planId: on.planId,
      workItemId: on.itemId,
      occurrenceKey: randomUUID(),
      unitId: o.units.hospital.id,
      sectionId: o.sections.publicHealth.id,
      ownerId: o.people.staff.id,
      backupId: o.people.backup.id,
      title: '第一季度学校卫生监督检查',
      state: 'open',
      explanation: {
        basis: 'rule',
        printed: '每季度',
        nominal: asCalendarDate(dueOn),
        skipped: [],
        onMakeUpDay: false,
        notice: null,
      },
      ...rest,
      opensOn: asCalendarDate(opensOn),
      dueOn: asCalendarDate(dueOn),
      originalDueOn: asCalendarDate(originalDueOn),
      ...(completedOn && { completedOn: asCalendarDate(completedOn) }),
    })
    .returning({ id: task.id });
  return rows[0]!.id;
}

/** How a task stands now. */
export async function stands(o: Office, taskId: string) {
  const [row] = await o.db.select().from(task).where(eq(task.id, taskId));
  return row!;
}

/** The notices of a person, the oldest first. */
export async function noticesOf(o: Office, who: OfficePerson) {
  return o.db.select().from(notice).where(eq(notice.personId, who.id)).orderBy(asc(notice.id));
}

/** The actions in a task's audit, the oldest first. */
export async function auditOf(o: Office, taskId: string): Promise<string[]> {
  const rows = await o.db
    .select({ action: auditRecord.action })
    .from(auditRecord)
    .where(and(eq(auditRecord.subjectKind, 'task'), eq(auditRecord.subjectId, taskId)))
    .orderBy(asc(auditRecord.id));
  return rows.map((row) => row.action);
}

/** What waits in the outbox for a task. */
export async function wakesOf(o: Office, taskId: string): Promise<string[]> {
  const rows = await o.db.select({ kind: outbox.kind, payload: outbox.payload }).from(outbox).orderBy(asc(outbox.id));
  return rows.filter((row) => row.payload['taskId'] === taskId).map((row) => row.kind);
}

/** The context of a person under the State Council's calendar. */
export function acting(o: Office, who: OfficePerson, options: ContextOptions = {}) {
  return o.ctxFor(who, { calendar: standardCalendar, ...options });
}
