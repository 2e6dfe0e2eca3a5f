import type { Action } from '#domain/access/index';
import type { WalkedOffice } from '#tests/services/walked-office';

/**
 * What a verb or read asks for, by `module function`:
 *   needs  the action on the subject, or it is refused; called with something else wrong, so that nothing changes
 *   reads  the action on the subject, or it is refused
 *   shows  is never refused; the subject is in the answer for whoever may do the action to it
 *   ways   for whoever may do one of the actions somewhere at all; shows where these ways lead
 *   self   the person who acts and nobody else is the subject: every person may, no process
 *   house  for processes of the house alone
 *   inner  asks nothing: called within a verb after its permission, by no adapter
 *   free   asks nothing and tells nothing of the office
 */
export type Row =
  | { kind: 'needs' | 'reads'; action: Action; on: 'task' | 'place'; args: (f: WalkedOffice) => unknown[] }
  | {
      kind: 'shows';
      action: Action;
      on: 'task' | 'place';
      args: (f: WalkedOffice) => unknown[];
      seen: (f: WalkedOffice) => string;
      onlyNamed?: true;
    }
  | { kind: 'ways'; actions: readonly Action[]; args: (f: WalkedOffice) => unknown[] }
  | { kind: 'self' | 'free' | 'house'; args: (f: WalkedOffice) => unknown[] }
  | { kind: 'inner' };

type Args = (f: WalkedOffice) => unknown;
/** A version that nothing has: whoever may act meets a conflict and changes nothing. */
const version = 999;

const onTask = (action: Action, args: Args): Row => ({ kind: 'needs', action, on: 'task', args: (f) => [args(f)] });
const needs = (action: Action, args: Args): Row => ({ kind: 'needs', action, on: 'place', args: (f) => [args(f)] });
const readsTask = (args: Args): Row => ({ kind: 'reads', action: 'task.read', on: 'task', args: (f) => [args(f)] });
const reads = (action: Action, args: Args): Row => ({ kind: 'reads', action, on: 'place', args: (f) => [args(f)] });
const shows = (action: Action, on: 'task' | 'place', seen: (f: WalkedOffice) => string, args: Args): Row => {
  return { kind: 'shows', action, on, seen, args: (f) => [args(f)] };
};
const inner: Row = { kind: 'inner' };

const seenTask: Args = (f) => ({ taskId: f.taskId, version });
const planStep: Args = (f) => ({ planId: f.planId, version });
const amendmentStep: Args = (f) => ({ amendmentId: f.amendmentId, version });
const writtenStep: Args = (f) => ({ writtenId: f.writtenId, version });
const ofPlan: Args = (f) => ({ planId: f.planId });
const ofRevision: Args = (f) => ({ planId: f.planId, revisionId: f.revisionId });
const decidedRevision: Args = (f) => ({
  planId: f.planId,
  revisionId: f.revisionId,
  version,
  planIndex: 0,
  leftOut: [],
  choices: {},
  reason: '修订',
});
const ofClosedPlan: Args = (f) => ({ planId: f.closedPlanId });
const itself = (id: string) => `"id":"${id}"`;

export const ROWS: Record<string, Row> = {
  // one task
  'tasks/sign-task signTask': onTask('task.sign', seenTask),
  'tasks/unsign-task unsignTask': onTask('task.sign', seenTask),
  'tasks/report-progress reportProgress': onTask('task.report', seenTask),
  'tasks/submit-task submitTask': onTask('task.report', seenTask),
  'tasks/withdraw-submission withdrawSubmission': onTask('task.report', seenTask),
  'tasks/add-evidence addEvidence': onTask('task.report', (f) => ({ taskId: f.taskId, files: [] })),
  'tasks/remove-evidence removeEvidence': onTask('task.report', (f) => ({ evidenceId: f.removedEvidenceId })),
  'tasks/restore-evidence restoreEvidence': onTask('task.report', (f) => ({ evidenceId: f.evidenceId })),
  'tasks/hand-back-task handBackTask': onTask('task.hand-back', seenTask),
  'tasks/approve-task approveTask': onTask('task.review', seenTask),
  'tasks/return-task returnTask': onTask('task.review', seenTask),
  'tasks/reassign-task reassignTask': onTask('task.assign', seenTask),
  'tasks/redate-task redateTask': onTask('task.redate', seenTask),
  'tasks/suspend-task suspendTask': onTask('task.suspend', seenTask),
  'tasks/resume-task resumeTask': onTask('task.suspend', seenTask),
  'tasks/cancel-task cancelTask': onTask('task.cancel', seenTask),
  'tasks/comment-task commentTask': onTask('task.comment', (f) => ({ taskId: f.taskId, text: '' })),
  'tasks/request-extension requestExtension': onTask('extension.request', (f) => ({ taskId: f.taskId })),
  'tasks/withdraw-extension withdrawExtension': onTask('extension.request', (f) => ({
    extensionId: f.decidedExtensionId,
  })),
  'tasks/decide-extension decideExtension': onTask('extension.decide', (f) => ({ extensionId: f.decidedExtensionId })),
  'tasks/change-many-tasks changeManyTasks': onTask('task.sign', (f) => ({ kind: 'sign', tasks: [seenTask(f)] })),
  'tasks/change-many-tasks changeManyTasks (re-dating)': onTask('task.redate', (f) => ({
    kind: 'redate',
    tasks: [seenTask(f)],
    dueOn: '2026-03-05',
    reason: '下雨',
  })),
  'tasks/change-many-tasks changeManyTasks (reassigning)': onTask('task.assign', (f) => ({
    kind: 'reassign',
    tasks: [seenTask(f)],
    ownerId: f.personId,
    backupId: f.o.people.backup.id,
  })),
  'tasks/get-task-view getTaskView': readsTask((f) => ({ taskId: f.taskId })),
  'tasks/get-evidence-file getEvidenceFile': readsTask((f) => ({ evidenceId: f.evidenceId })),
  'escalation/get-escalation-timeline getEscalationTimeline': readsTask((f) => ({ taskId: f.taskId })),
  // many tasks
  'tasks/list-tasks listTasks': shows(
    'task.read',
    'task',
    (f) => itself(f.taskId),
    () => ({}),
  ),
  'tasks/get-month-view getMonthView': shows(
    'task.read',
    'task',
    (f) => itself(f.taskId),
    () => ({ year: 2026, month: 3 }),
  ),
  'tasks/get-month-agenda getMonthAgenda': shows(
    'task.read',
    'task',
    (f) => itself(f.taskId),
    () => ({ year: 2026, month: 3 }),
  ),
  'tasks/get-day-view getDayView': shows(
    'task.read',
    'task',
    (f) => itself(f.taskId),
    () => ({ date: '2026-03-04' }),
  ),
  'tasks/get-filter-choices getFilterChoices': shows(
    'plan.read',
    'place',
    (f) => itself(f.planId),
    () => ({}),
  ),
  'workbench/get-director-workbench getDirectorWorkbench': reads('plan.decide', (f) => ({ unitId: f.unitId })),
  'workbench/get-staff-workbench getStaffWorkbench': {
    kind: 'shows',
    action: 'task.read',
    on: 'task',
    onlyNamed: true,
    seen: (f) => itself(f.taskId),
    args: () => [],
  },
  'workbench/get-workbench getWorkbench': {
    kind: 'shows',
    action: 'task.read',
    on: 'task',
    onlyNamed: true,
    seen: (f) => itself(f.taskId),
    args: () => [{ mine: true }],
  },
  'workbench/find-anything findAnything': shows(
    'task.read',
    'task',
    (f) => itself(f.taskId),
    () => ({ text: '学校卫生监督检查' }),
  ),
  'workbench/find-anything findAnything (plans)': shows(
    'plan.read',
    'place',
    (f) => itself(f.planId),
    () => ({ text: '公共卫生服务工作计划' }),
  ),
  'workbench/find-anything findAnything (units)': shows(
    'org.read',
    'place',
    (f) => itself(f.unitId),
    () => ({ text: '青石镇' }),
  ),
  'workbench/find-anything findAnything (people)': shows(
    'org.read',
    'place',
    (f) => itself(f.personId),
    () => ({ text: '王小满' }),
  ),
  // plans
  'plans/import-document importDocument': needs('plan.import', (f) => ({ unitId: f.unitId })),
  'plans/choose-plans choosePlans': needs('plan.import', (f) => ({ documentId: f.documentId, planIndexes: [] })),
  'plans/choose-table chooseTable': needs('plan.import', (f) => ({ documentId: f.documentId, sheet: 0 })),
  'plans/edit-draft editDraft': needs('plan.edit', planStep),
  'plans/undo-edit undoEdit': needs('plan.edit', planStep),
  'plans/redo-edit redoEdit': needs('plan.edit', planStep),
  'plans/discard-plan discardPlan': needs('plan.edit', planStep),
  'plans/submit-plan submitPlan': needs('plan.submit', planStep),
  'plans/withdraw-plan withdrawPlan': needs('plan.submit', planStep),
  'plans/decide-plan decidePlan': needs('plan.decide', planStep),
  'plans/publish-plan publishPlan': needs('plan.publish', planStep),
  'plans/close-plan closePlan': needs('plan.publish', ofClosedPlan),
  'plans/open-amendment openAmendment': needs('plan.amend', (f) => ({ planId: f.planId, reason: '' })),
  'plans/edit-amendment editAmendment': needs('plan.amend', amendmentStep),
  'plans/undo-amendment-edit undoAmendmentEdit': needs('plan.amend', amendmentStep),
  'plans/redo-amendment-edit redoAmendmentEdit': needs('plan.amend', amendmentStep),
  'plans/discard-amendment discardAmendment': needs('plan.amend', amendmentStep),
  'plans/put-amendment-in-force putAmendmentInForce': needs('plan.amend', amendmentStep),
  'plans/forget-reading forgetReading': needs('plan.edit', (f) => ({ unitId: f.unitId, what: {} })),
  'plans/get-reading-memory getReadingMemory': reads('plan.read', (f) => ({ unitId: f.unitId })),
  'plans/get-import-view getImportView': reads('plan.read', (f) => ({ documentId: f.documentId })),
  'plans/get-source-file getSourceFile': reads('plan.read', (f) => ({ documentId: f.documentId })),
  'plans/export-plan exportPlan': reads('plan.read', ofPlan),
  'plans/get-review-view getReviewView': reads('plan.read', ofPlan),
  'plans/get-layout-view getLayoutView': reads('plan.read', ofPlan),
  'plans/get-plan-head getPlanHead': reads('plan.read', ofPlan),
  'plans/get-plan-view getPlanView': reads('plan.read', ofPlan),
  'plans/get-task-matrix getTaskMatrix': reads('plan.read', ofPlan),
  'plans/get-amendment-view getAmendmentView': reads('plan.read', (f) => ({ amendmentId: f.amendmentId })),
  'plans/find-assignees findAssignees': reads('plan.read', (f) => ({ planId: f.planId, query: '' })),
  'plans/get-year-ring getYearRing': reads('plan.read', ofPlan),
  'plans/get-roll-view getRollView': reads('plan.read', ofPlan),
  'plans/roll-plan rollPlan': needs('plan.import', (f) => ({ planId: f.planId, version, accepted: [] })),
  'revisions/revision-effects revisionEffects': inner,
  'revisions/bring-revision bringRevision': needs('plan.edit', ofPlan),
  'revisions/list-revisions listRevisions': reads('plan.read', ofPlan),
  'revisions/get-revision-view getRevisionView': reads('plan.read', ofRevision),
  'revisions/get-revision-effects getRevisionEffects': reads('plan.amend', (f) => ({
    planId: f.planId,
    revisionId: f.revisionId,
    mine: [],
  })),
  'revisions/take-revision takeRevision': needs('plan.edit', decidedRevision),
  'revisions/amend-by-revision amendByRevision': needs('plan.amend', decidedRevision),
  'plans/list-plans listPlans': shows(
    'plan.read',
    'place',
    (f) => itself(f.planId),
    () => ({}),
  ),
  'plans/list-plans listPlans (into which to import)': shows(
    'plan.import',
    'place',
    (f) => itself(f.unitId),
    () => ({}),
  ),
  // plans in writing
  'writing/start-writing startWriting': needs('plan.import', (f) => ({ unitId: f.unitId })),
  'writing/save-written-plan saveWrittenPlan': needs('plan.edit', writtenStep),
  'writing/restore-written-state restoreWrittenState': needs('plan.edit', writtenStep),
  'writing/discard-written-plan discardWrittenPlan': needs('plan.edit', writtenStep),
  'writing/send-written-plan sendWrittenPlan': needs('plan.import', writtenStep),
  'writing/update-draft updateDraft': needs('plan.edit', writtenStep),
  'writing/get-written-view getWrittenView': reads('plan.edit', (f) => ({ writtenId: f.writtenId })),
  'writing/export-written-plan exportWrittenPlan': reads('plan.edit', (f) => ({ writtenId: f.writtenId })),
  'writing/list-written-plans listWrittenPlans': {
    kind: 'shows',
    action: 'plan.edit',
    on: 'place',
    seen: (f) => itself(f.writtenId),
    args: () => [],
  },
  // the tree, people, roles
  'org/add-unit addUnit': needs('org.edit', (f) => ({ parentId: f.unitId })),
  'org/edit-unit editUnit': needs('org.edit', (f) => ({ unitId: f.unitId })),
  'org/move-unit moveUnit': needs('org.edit', (f) => ({ unitId: f.unitId, parentId: f.unitId, version })),
  'org/archive-unit archiveUnit': needs('org.edit', (f) => ({ unitId: f.unitId })),
  'org/sections addSection': needs('org.edit', (f) => ({ unitId: f.unitId })),
  'org/sections renameSection': needs('org.edit', (f) => ({ sectionId: f.sectionId })),
  'org/sections archiveSection': needs('org.edit', (f) => ({ sectionId: f.sectionId })),
  'org/hold-post holdPost': needs('org.edit', (f) => ({ unitId: f.unitId, personId: f.personId })),
  'org/add-person addPerson': needs('person.edit', (f) => ({ unitId: f.unitId })),
  'org/edit-person editPerson': needs('person.edit', (f) => ({ personId: f.personId, unitId: f.unitId })),
  'org/archive-person archivePerson': needs('person.edit', (f) => ({ personId: f.personId })),
  'org/open-account openAccount': needs('person.edit', (f) => ({ personId: f.personId })),
  'org/grant-role grantRole': needs('role.grant', (f) => ({ unitId: f.unitId, personId: f.personId })),
  'org/revoke-role revokeRole': needs('role.grant', (f) => ({ grantId: f.grantId })),
  'org/found-office foundOffice': { kind: 'needs', action: 'org.edit', on: 'place', args: () => [{}] },
  'org/get-tree-view getTreeView': shows(
    'org.read',
    'place',
    (f) => itself(f.unitId),
    () => ({}),
  ),
  'org/get-people-view getPeopleView': shows(
    'person.edit',
    'place',
    (f) => itself(f.personId),
    () => ({ text: '王小满' }),
  ),
  'org/get-audit-view getAuditView': shows(
    'audit.read',
    'place',
    (f) => `"subjectId":"${f.planId}"`,
    () => ({}),
  ),
  'org/get-calendar-year getCalendarYear': { kind: 'free', args: () => [2026] },
  'org/get-administration-ways getAdministrationWays': {
    kind: 'ways',
    actions: ['org.edit', 'policy.edit'],
    args: () => [],
  },
  // ladders and processes
  'escalation/get-policies getPolicies': reads('policy.read', (f) => ({ unitId: f.unitId })),
  'escalation/set-policy setPolicy': needs('policy.edit', (f) => ({ unitId: f.unitId })),
  // service standards
  'standards/get-standards getStandards': reads('policy.read', (f) => ({ unitId: f.unitId })),
  'standards/export-standards exportStandards': reads('policy.read', (f) => ({
    unitId: f.unitId,
    key: 'basic-public-health-2017',
  })),
  'standards/load-standards loadStandards': needs('policy.edit', (f) => ({ unitId: f.unitId })),
  'standards/withdraw-standards withdrawStandards': needs('policy.edit', (f) => ({ editionId: f.editionId })),
  'processes/get-process-view getProcessView': shows(
    'process.read',
    'place',
    (f) => `"subjectId":"${f.planId}"`,
    () => undefined,
  ),
  'processes/pause-process pauseProcess': needs('process.control', (f) => ({
    processId: `plan-year:${f.planId}`,
    reason: '',
  })),
  'processes/resume-process resumeProcess': needs('process.control', (f) => ({ processId: `plan-year:${f.planId}` })),
  'plan-year/get-year-agenda getYearAgenda': reads('process.read', ofPlan),
  'plan-year/close-year closeYear': needs('process.control', ofClosedPlan),
  'tasks/open-month openMonth': needs('process.control', (f) => ({ planId: f.closedPlanId, upTo: '2026-03-02' })),
  'tasks/summarise-month summariseMonth': needs('process.control', (f) => ({
    planId: f.closedPlanId,
    year: 2026,
    month: 2,
  })),
  'escalation/open-due-cases openDueCases': needs('process.control', ofClosedPlan),
  'escalation/climb climb': needs('process.control', (f) => ({ taskId: f.climbingTaskId })),
  'notices/deliver-mail deliverMail': { kind: 'house', args: () => [() => ({ subject: '', text: '' })] },
  // one's own
  'accounts/change-password changePassword': { kind: 'self', args: () => [{}, 'session'] },
  'accounts/get-account-view getAccountView': { kind: 'self', args: () => ['session'] },
  'accounts/get-frame-view getFrameView': { kind: 'self', args: () => [] },
  'accounts/set-preferences setPreferences': { kind: 'self', args: () => [{}] },
  'accounts/sessions listSessions': { kind: 'self', args: () => ['session'] },
  'accounts/sessions endOtherSessions': { kind: 'self', args: () => ['session'] },
  'notices/list-notices listNotices': { kind: 'self', args: () => [{}] },
  'notices/read-notices readNotices': { kind: 'self', args: () => [{ all: true }] },
  'notices/count-unread countUnread': { kind: 'self', args: () => [] },
  // within other verbs
  'context authorize': inner,
  'context actingPerson': inner,
  'context authorOf': inner,
  'plans/draft-lines draftLines': inner,
  'plans/plan-paper planPaper': inner,
  'plans/find-assignees assigneesOf': inner,
  'plans/plan-decisions planDecisions': inner,
  'plans/review-questions reviewQuestions': inner,
  'plans/plan-head headQuery': inner,
  'plans/plan-head loadPlanHead': inner,
  'plans/plan-items planItems': inner,
  'plans/plan-subject planSubject': inner,
  'plans/plan-subject amendmentSubject': inner,
  'plans/plan-subject documentSubject': inner,
  'plans/plan-subject unitSubject': inner,
  'plans/visible-tasks visibleTasks': inner,
  'processes/process-subjects subjectsWithin': inner,
  'tasks/evidence-intake takeInEvidence': inner,
  'tasks/evidence-standing visibleEvidence': inner,
  'tasks/extension-standing visibleExtension': inner,
  'tasks/list-tasks pageOf': inner,
  'tasks/standing visibleTask': inner,
  'tasks/task-dates dueChangesOf': inner,
  'tasks/task-dates extensionRowsOf': inner,
  'tasks/task-filter tasksWhere': inner,
  'tasks/task-filter visibleTasks': inner,
  'tasks/task-filter inLights': inner,
  'tasks/task-history historyOf': inner,
  'tasks/task-row taskRows': inner,
  'tasks/task-work reportsOf': inner,
  'tasks/task-work commentsOf': inner,
  'tasks/task-work evidenceOf': inner,
  'writing/written-store writtenSubject': inner,
  'workbench/figures figuresOf': inner,
  'workbench/waiting waitingFor': inner,
  'workbench/year-by-group yearByGroup': inner,
};
