import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  ACTIONS,
  can,
  canSomewhere,
  reachOf,
  ROLES,
  type Actor,
  type Grant,
  type Role,
  type Subject,
} from '#domain/access/index';
import type { UnitPath } from '#domain/org/org';
import { allows, cellOf, PLACES, tableActions, tableRoles, type Place } from '#tests/routes/permission-table';

const path = (text: string) => text as UnitPath;
const me = 'me';

/** A subject as seen from a role held in `county.bureau`, section `mine`. */
const standing: Record<Place, Pick<Subject, 'unitPath' | 'sectionId'>> = {
  'own section': { unitPath: path('county.bureau'), sectionId: 'mine' },
  'other section': { unitPath: path('county.bureau'), sectionId: 'other' },
  'unit below': { unitPath: path('county.bureau.hospital'), sectionId: 'mine' },
  'sister unit': { unitPath: path('county.bureau2'), sectionId: 'mine' },
  'unit above': { unitPath: path('county'), sectionId: 'mine' },
};

function holding(role: Role, sectionId: string | null = role === 'section-head' ? 'mine' : null): Actor {
  return { kind: 'person', personId: me, grants: [{ role, unitPath: path('county.bureau'), sectionId }] };
}

test('the table names every role and every action once', () => {
  expect([...tableRoles].sort()).toEqual([...ROLES].sort());
  expect([...tableActions].sort()).toEqual([...ACTIONS].sort());
});

describe.each(ROLES)('a %s', (role) => {
  test.each(ACTIONS)('may do %s where the table says so and nowhere else', (action) => {
    const cell = cellOf(role, action);
    for (const place of PLACES)
      for (const named of [true, false]) {
        const subject = { ...standing[place], personIds: named ? ['somebody', me] : ['somebody'] };
        expect([place, named, can(holding(role), action, subject)]).toEqual([place, named, allows(cell, place, named)]);
      }
  });

  test('is offered a way in where the table has a cell', () => {
    for (const action of ACTIONS)
      expect([action, canSomewhere(holding(role), action)]).toEqual([action, cellOf(role, action) !== '-']);
  });
});

test('a head of no section heads the whole unit, and no unit below', () => {
  const head = holding('section-head', null);
  expect(can(head, 'task.review', { unitPath: path('county.bureau'), sectionId: 'any' })).toBe(true);
  expect(can(head, 'task.review', { unitPath: path('county.bureau'), sectionId: null })).toBe(true);
  expect(can(head, 'task.review', { unitPath: path('county.bureau.hospital'), sectionId: null })).toBe(false);
});

test('a unit whose path begins with the same letters is not below', () => {
  const director = holding('director');
  expect(can(director, 'task.read', { unitPath: path('county.bureau2.hospital') })).toBe(false);
});

test('a subject without section or persons is nobody’s own', () => {
  const bare = { unitPath: path('county.bureau') };
  expect(can(holding('section-head'), 'task.review', bare)).toBe(false);
  expect(can(holding('staff'), 'task.sign', bare)).toBe(false);
});

test('without a role nothing is allowed, not even what names the person', () => {
  const actor: Actor = { kind: 'person', personId: me, grants: [] };
  for (const action of ACTIONS) {
    expect(can(actor, action, { ...standing['own section'], personIds: [me] })).toBe(false);
    expect(canSomewhere(actor, action)).toBe(false);
  }
});

test('a process of the house may do everything', () => {
  const actor: Actor = { kind: 'system', process: 'plan-year', onBehalfOf: null };
  for (const action of ACTIONS) expect(can(actor, action, standing['sister unit'])).toBe(true);
});

test('a role or an action that nobody knows is denied', () => {
  const stranger = holding('deity' as unknown as Role);
  expect(can(stranger, 'task.read', standing['own section'])).toBe(false);
  expect(can(holding('director'), 'world.end' as never, standing['own section'])).toBe(false);
  expect(reachOf('director', 'world.end' as never)).toBeNull();
});

const units = ['county', 'county.bureau', 'county.bureau.hospital', 'county.bureau.hospital.clinic', 'county.bureau2'];
const anyGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  unitPath: fc.constantFrom(...units.map(path)),
  sectionId: fc.constantFrom('mine', 'other', null),
});
const anySubject: fc.Arbitrary<Subject> = fc.record({
  unitPath: fc.constantFrom(...units.map(path)),
  sectionId: fc.constantFrom('mine', 'other', null),
  personIds: fc.subarray([me, 'somebody']),
});

test('roles only add: who holds two may do what either allows, and no more', () => {
  fc.assert(
    fc.property(anyGrant, anyGrant, fc.constantFrom(...ACTIONS), anySubject, (one, other, action, subject) => {
      const as = (...grants: Grant[]): Actor => ({ kind: 'person', personId: me, grants });
      expect(can(as(one, other), action, subject)).toBe(
        can(as(one), action, subject) || can(as(other), action, subject),
      );
    }),
  );
});
