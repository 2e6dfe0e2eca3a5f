import type { orgErrors as chinese } from '../zh/org-errors';

export const orgErrors: typeof chinese = {
  'unit-changed': ({ name }) => `“${name}” was changed after you opened it. Look at what stands now, then try again.`,
  'unit-not-empty': ({ people, units }) =>
    `The unit still has ${people} people and ${units} units below it. Move them first.`,
  'unit-below-itself': () => 'A unit cannot hang below itself or below a unit of its own.',
  'root-stays': () => 'The topmost unit cannot be moved.',
  'section-exists': ({ name }) => `There is a section “${name}” already.`,
  'section-not-empty': ({ people }) => `The section still has ${people} people. Move them first.`,
  'section-elsewhere': () => 'The section is not one of this unit, or is no longer in use.',
  'person-changed': ({ name }) =>
    `Someone else changed the record of “${name}”. Look at what stands now, then try again.`,
  'person-owes-tasks': ({ count }) => `This person owns or backs up ${count} tasks. Hand them over first.`,
  'user-name-taken': ({ userName }) => `The user name “${userName}” is taken.`,
  'role-is-for-whole-unit': () => 'This role is for a whole unit; it cannot be limited to a section.',
  'last-administrator': () => 'At least one administrator who can sign in must remain.',
};
