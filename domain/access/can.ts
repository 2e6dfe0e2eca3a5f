import { liesWithin, type UnitPath } from '#domain/org/org';
import type { Action } from './actions';
import type { Role } from './roles';

/** A role held in a unit; with a section, a section head leads that section only. */
export interface Grant {
  readonly role: Role;
  readonly unitPath: UnitPath;
  readonly sectionId: string | null;
}

/** Who acts: a person with their grants, or a process of the house on behalf of whoever set it in motion. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'system'; readonly process: string; readonly onBehalfOf: string | null };

/** What is acted on: where it stands in the tree and which persons are part of it. */
export interface Subject {
  readonly unitPath: UnitPath;
  readonly sectionId?: string | null;
  /** Owner and backup of a task, drafter of a plan. */
  readonly personIds?: readonly string[];
}

/**
 * How far a role carries an action:
 * `below` the unit and all below it; `unit` the unit itself; `section` the grant's section (the whole unit where it names none);
 * `own` only what names the person.
 */
export type Reach = 'below' | 'unit' | 'section' | 'own';

const MATRIX: Record<Role, Partial<Record<Action, Reach>>> = {
  director: {
    'plan.read': 'below',
    'plan.import': 'unit',
    'plan.edit': 'unit',
    'plan.submit': 'unit',
    'plan.decide': 'below',
    'plan.publish': 'below',
    'plan.amend': 'unit',
    'task.read': 'below',
    'task.sign': 'own',
    'task.report': 'own',
    'task.review': 'below',
    'task.hand-back': 'own',
    'task.assign': 'below',
    'task.redate': 'below',
    'task.suspend': 'below',
    'task.cancel': 'below',
    'task.comment': 'below',
    'extension.request': 'own',
    'extension.decide': 'below',
    'org.read': 'below',
    'policy.read': 'below',
    'policy.edit': 'unit',
    'process.read': 'below',
    'audit.read': 'below',
  },
  'section-head': {
    'plan.read': 'unit',
    'plan.import': 'unit',
    'plan.edit': 'unit',
    'plan.submit': 'unit',
    'task.read': 'unit',
    'task.sign': 'own',
    'task.report': 'own',
    'task.review': 'section',
    'task.hand-back': 'own',
    'task.assign': 'section',
    'task.redate': 'section',
    'task.suspend': 'section',
    'task.comment': 'unit',
    'extension.request': 'own',
    'extension.decide': 'section',
    'org.read': 'unit',
    'policy.read': 'unit',
  },
  staff: {
    'plan.read': 'unit',
    'task.read': 'unit',
    'task.sign': 'own',
    'task.report': 'own',
    'task.hand-back': 'own',
    'task.comment': 'unit',
    'extension.request': 'own',
    'org.read': 'unit',
  },
  inspector: {
    'plan.read': 'below',
    'task.read': 'below',
    'task.sign': 'own',
    'task.report': 'own',
    'task.hand-back': 'own',
    'task.comment': 'below',
    'extension.request': 'own',
    'org.read': 'below',
  },
  'inspected-party': {
    'task.read': 'own',
    'task.sign': 'own',
    'task.report': 'own',
    'task.comment': 'own',
    'extension.request': 'own',
  },
  administrator: {
    'org.read': 'below',
    'org.edit': 'below',
    'person.edit': 'below',
    'role.grant': 'below',
    'policy.read': 'below',
    'policy.edit': 'below',
    'process.read': 'below',
    'process.control': 'below',
    'audit.read': 'below',
  },
};

/** How far a role carries an action, or null where it does not; for the predicate that filters reads, and for showing roles in words. */
export function reachOf(role: Role, action: Action): Reach | null {
  const row: Partial<Record<Action, Reach>> | undefined = MATRIX[role];
  return row?.[action] ?? null;
}

/** Whether `actor` may do `action` to `subject`. The one place where that is decided; an unknown role or action is denied. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system') return true;
  return actor.grants.some((grant) => {
    const reach = reachOf(grant.role, action);
    if (!reach) return false;
    if (!liesWithin(subject.unitPath, grant.unitPath)) return false;
    switch (reach) {
      case 'below':
        return true;
      case 'unit':
        return subject.unitPath === grant.unitPath;
      case 'section':
        return (
          subject.unitPath === grant.unitPath && (grant.sectionId === null || grant.sectionId === subject.sectionId)
        );
      case 'own':
        return subject.personIds?.includes(actor.personId) ?? false;
    }
  });
}

/** Whether `actor` may do `action` anywhere at all: for showing or hiding a way in, never for deciding. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  return actor.kind === 'system' || actor.grants.some((grant) => reachOf(grant.role, action) !== null);
}
