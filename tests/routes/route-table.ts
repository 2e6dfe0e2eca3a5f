import type { Action } from '#domain/access/index';
import type { WalkedOffice } from '#tests/services/walked-office';

/** Whoever holds a role that allows one of these actions somewhere. */
export interface Somewhere {
  readonly anywhere: readonly Action[];
}

/**
 * Who may look at a page (`get`) and whether it takes writes (`post`):
 *   layout        has no address of its own
 *   everybody     signed in or not
 *   anybody       whoever is signed in; the page shows what the person may see
 *   an action     by the table, on the plan, the task or the unit in the hospital
 *   anywhere      by the table, for a role that allows one of the actions somewhere; several conditions must all hold
 * Writes are refused to whoever is signed out (`signed-in`), but for those with which one comes and goes (`everybody`).
 */
export interface RouteRow {
  readonly path?: (f: WalkedOffice) => string;
  readonly get: 'layout' | 'everybody' | 'anybody' | 'none' | readonly (Action | Somewhere)[];
  readonly post?: 'signed-in' | 'everybody';
  /** Sends a file, not data for a page. */
  readonly file?: true;
}

const administration: Somewhere = { anywhere: ['org.edit', 'policy.edit'] };

export const ROUTES: Record<string, RouteRow> = {
  root: { get: 'layout' },
  _app: { get: 'layout' },
  '_app._index': { path: () => '/', get: 'anybody' },
  '_app.account': { path: () => '/account', get: 'anybody', post: 'signed-in' },
  '_app.notices': { path: () => '/notices', get: 'anybody', post: 'signed-in' },
  '_app.find': { path: () => '/find?text=青石', get: 'anybody' },
  '_app.choices': { path: () => '/choices', get: 'anybody' },
  '_app.calendar': { path: () => '/calendar', get: 'anybody' },
  '_app.tasks': { path: () => '/tasks', get: 'anybody', post: 'signed-in' },
  '_app.tasks_.$taskId': { path: (f) => `/tasks/${f.taskId}`, get: ['task.read'], post: 'signed-in' },
  '_app.tasks_.$taskId_.evidence.$evidenceId': {
    path: (f) => `/tasks/${f.taskId}/evidence/${f.evidenceId}`,
    get: ['task.read'],
    file: true,
  },
  '_app.plans._index': { path: () => '/plans', get: 'anybody' },
  '_app.plans.remembered': {
    path: (f) => `/plans/remembered?unit=${f.unitId}`,
    get: ['plan.read'],
    post: 'signed-in',
  },
  '_app.plans.import': { path: () => '/plans/import', get: 'anybody', post: 'signed-in' },
  '_app.plans.import_.$documentId': {
    path: (f) => `/plans/import/${f.documentId}`,
    get: ['plan.read'],
    post: 'signed-in',
  },
  '_app.plans.import_.$documentId_.source': {
    path: (f) => `/plans/import/${f.documentId}/source`,
    get: ['plan.read'],
    file: true,
  },
  '_app.plans.write': { path: () => '/plans/write', get: 'anybody', post: 'signed-in' },
  '_app.plans.write_.$writtenId': {
    path: (f) => `/plans/write/${f.writtenId}`,
    get: ['plan.edit'],
    post: 'signed-in',
  },
  '_app.plans.write_.$writtenId_.save': {
    path: (f) => `/plans/write/${f.writtenId}/save`,
    get: 'none',
    post: 'signed-in',
  },
  '_app.plans.write_.$writtenId_.docx': {
    path: (f) => `/plans/write/${f.writtenId}/docx`,
    get: ['plan.edit'],
    file: true,
  },
  '_app.plans.$planId.docx': { path: (f) => `/plans/${f.planId}/docx`, get: ['plan.read'], file: true },
  '_app.plans.$planId._index': { path: (f) => `/plans/${f.planId}?index`, get: ['plan.read'], post: 'signed-in' },
  '_app.plans.$planId.review': { path: (f) => `/plans/${f.planId}/review`, get: ['plan.read'], post: 'signed-in' },
  '_app.plans.$planId.layout': { path: (f) => `/plans/${f.planId}/layout`, get: ['plan.read'], post: 'signed-in' },
  '_app.plans.$planId.matrix': { path: (f) => `/plans/${f.planId}/matrix`, get: ['plan.read'] },
  '_app.plans.$planId.ring': { path: (f) => `/plans/${f.planId}/ring`, get: ['plan.read'] },
  '_app.plans.$planId.assignees': { path: (f) => `/plans/${f.planId}/assignees?q=王`, get: ['plan.read'] },
  '_app.plans.$planId.roll': { path: (f) => `/plans/${f.planId}/roll`, get: ['plan.read'], post: 'signed-in' },
  '_app.plans.$planId.revise': { path: (f) => `/plans/${f.planId}/revise`, get: ['plan.read'], post: 'signed-in' },
  '_app.plans.$planId.revision.$revisionId': {
    path: (f) => `/plans/${f.planId}/revision/${f.revisionId}`,
    get: ['plan.read'],
    post: 'signed-in',
  },
  '_app.plans.$planId.revision.$revisionId_.effects': {
    path: (f) => `/plans/${f.planId}/revision/${f.revisionId}/effects`,
    get: ['plan.amend'],
  },
  '_app.plans.$planId.amendment.$amendmentId': {
    path: (f) => `/plans/${f.planId}/amendment/${f.amendmentId}`,
    get: ['plan.read'],
    post: 'signed-in',
  },
  '_app.administration': { get: 'layout' },
  '_app.administration._index': { path: () => '/administration', get: [administration] },
  '_app.administration.units': { path: () => '/administration/units', get: [administration], post: 'signed-in' },
  '_app.administration.people': {
    path: () => '/administration/people',
    get: [administration, { anywhere: ['person.edit'] }],
    post: 'signed-in',
  },
  '_app.administration.policies': {
    path: (f) => `/administration/policies?unit=${f.unitId}`,
    get: [administration, 'policy.read'],
    post: 'signed-in',
  },
  '_app.administration.standards': {
    path: (f) => `/administration/standards?unit=${f.unitId}`,
    get: [administration, 'policy.read'],
    post: 'signed-in',
  },
  '_app.administration.standards_.$edition': {
    path: (f) => `/administration/standards/basic-public-health-2017?unit=${f.unitId}`,
    get: ['policy.read'],
    file: true,
  },
  '_app.administration.calendar': { path: () => '/administration/calendar', get: [administration] },
  '_app.administration.audit': { path: () => '/administration/audit', get: [administration] },
  '_app.administration.processes': {
    path: () => '/administration/processes',
    get: [administration, { anywhere: ['process.read'] }],
    post: 'signed-in',
  },
  'set-password': { path: () => '/set-password', get: 'anybody', post: 'signed-in' },
  'sign-in': { path: () => '/sign-in', get: 'everybody', post: 'everybody' },
  'sign-out': { path: () => '/sign-out', get: 'everybody', post: 'everybody' },
  preferences: { path: () => '/preferences', get: 'none', post: 'everybody' },
};
