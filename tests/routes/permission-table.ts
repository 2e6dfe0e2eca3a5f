import type { Action, Role } from '#domain/access/index';

/**
 * Who may do what, where: the table that `can`, the verbs and the routes are held to. A role is held in a unit; a cell says on what it
 * then allows the action:
 *
 *   unit+below  on everything in the unit and in all units below it
 *   unit        on everything in the unit itself
 *   section     on what belongs to the holder's section (on everything in the unit for a head of no section)
 *   own         on what names the person (owner or backup), in the unit and below
 *   -           on nothing
 *
 * Never in a sister unit, never in a unit above; without a role nothing; a process of the house may do everything.
 */
export const TABLE = `
                   | director   | section-head | staff | inspector  | inspected-party | administrator
plan.read          | unit+below | unit         | unit  | unit+below | -               | -
plan.import        | unit       | unit         | -     | -          | -               | -
plan.edit          | unit       | unit         | -     | -          | -               | -
plan.submit        | unit       | unit         | -     | -          | -               | -
plan.decide        | unit+below | -            | -     | -          | -               | -
plan.publish       | unit+below | -            | -     | -          | -               | -
plan.amend         | unit       | -            | -     | -          | -               | -
task.read          | unit+below | unit         | unit  | unit+below | own             | -
task.sign          | own        | own          | own   | own        | own             | -
task.report        | own        | own          | own   | own        | own             | -
task.review        | unit+below | section      | -     | -          | -               | -
task.hand-back     | own        | own          | own   | own        | -               | -
task.assign        | unit+below | section      | -     | -          | -               | -
task.redate        | unit+below | section      | -     | -          | -               | -
task.suspend       | unit+below | section      | -     | -          | -               | -
task.cancel        | unit+below | -            | -     | -          | -               | -
task.comment       | unit+below | unit         | unit  | unit+below | own             | -
extension.request  | own        | own          | own   | own        | own             | -
extension.decide   | unit+below | section      | -     | -          | -               | -
org.read           | unit+below | unit         | unit  | unit+below | -               | unit+below
org.edit           | -          | -            | -     | -          | -               | unit+below
person.edit        | -          | -            | -     | -          | -               | unit+below
role.grant         | -          | -            | -     | -          | -               | unit+below
policy.read        | unit+below | unit         | -     | -          | -               | unit+below
policy.edit        | unit       | -            | -     | -          | -               | unit+below
process.read       | unit+below | -            | -     | -          | -               | unit+below
process.control    | -          | -            | -     | -          | -               | unit+below
audit.read         | unit+below | -            | -     | -          | -               | unit+below
`;

export type Cell = 'unit+below' | 'unit' | 'section' | 'own' | '-';

/** Where the subject stands, seen from the unit in which the role is held. */
export const PLACES = ['own section', 'other section', 'unit below', 'sister unit', 'unit above'] as const;
export type Place = (typeof PLACES)[number];

const [head = [], ...rows] = TABLE.trimEnd()
  .slice(1)
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

export const tableRoles = head.slice(1) as Role[];
export const tableActions = rows.map((row) => row[0] as Action);

export function cellOf(role: Role, action: Action): Cell {
  const row = rows.find((one) => one[0] === action);
  const cell = row?.[head.indexOf(role)];
  if (cell === undefined) throw new Error(`no cell for ${role}, ${action}`);
  return cell as Cell;
}

/** What a cell says of one subject. `named`: the subject names the person who acts. */
export function allows(cell: Cell, place: Place, named: boolean): boolean {
  const within = place === 'own section' || place === 'other section';
  switch (cell) {
    case 'unit+below':
      return within || place === 'unit below';
    case 'unit':
      return within;
    case 'section':
      return place === 'own section';
    case 'own':
      return named && (within || place === 'unit below');
    case '-':
      return false;
  }
}
