import { fail } from 'node:assert';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

import { ROLES, type Action, type Actor, type Role } from '#domain/access/index';
import type { Context } from '#services/context';
import { OfficeError } from '#services/errors';
import { sourcesBelow, treeOf } from '#tests/architecture/sources';
import { allows, cellOf, PLACES, type Place } from '#tests/routes/permission-table';
import { ROWS, type Row } from '#tests/services/permission-rows';
import { walkedOffice, type WalkedOffice } from '#tests/services/walked-office';
import { testDatabase } from '#tests/support/database';

let f: WalkedOffice;
beforeAll(async () => {
  f = await walkedOffice((await testDatabase()).db);
});

/** `module function` of everything that services export and that takes a context first. */
function exported(): string[] {
  return sourcesBelow('services').flatMap((source) => {
    const names: string[] = [];
    const isContext = (parameter: ts.ParameterDeclaration | undefined) => parameter?.type?.getText() === 'Context';
    ts.forEachChild(treeOf(source), (node) => {
      const open =
        ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (!open) return;
      if (ts.isFunctionDeclaration(node) && node.name && isContext(node.parameters[0])) names.push(node.name.text);
      if (ts.isVariableStatement(node))
        for (const { name, initializer } of node.declarationList.declarations)
          if (initializer && ts.isArrowFunction(initializer) && isContext(initializer.parameters[0]))
            names.push(name.getText());
    });
    return names.map((name) => `${source.path.replace(/^services\/|\.ts$/gu, '')} ${name}`);
  });
}

/** The functions of services that other rooms import, in the same words. */
function importedElsewhere(): Set<string> {
  const used = new Set<string>();
  for (const source of ['app', 'workflows', 'cli'].flatMap(sourcesBelow))
    ts.forEachChild(treeOf(source), (node) => {
      if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return;
      const [, module] = /^#services\/(.+)$/u.exec(node.moduleSpecifier.text) ?? [];
      const bindings = node.importClause?.namedBindings;
      if (module === undefined || !bindings || !ts.isNamedImports(bindings)) return;
      for (const { name, propertyName } of bindings.elements) used.add(`${module} ${(propertyName ?? name).text}`);
    });
  return used;
}

const bare = (key: string) => key.replace(/ \(.+\)$/u, '');

test('every verb and every read is in the table', () => {
  const listed = new Set(Object.keys(ROWS).map(bare));
  const present = exported();
  expect(present.filter((name) => !listed.has(name))).toEqual([]);
  expect([...listed].filter((name) => !present.includes(name))).toEqual([]);
});

test('what asks for no permission is called by no adapter', () => {
  const used = importedElsewhere();
  expect(Object.keys(ROWS).filter((key) => ROWS[key]?.kind === 'inner' && used.has(bare(key)))).toEqual([]);
});

const modules = import.meta.glob<Record<string, (...args: unknown[]) => unknown>>('/services/**/*.ts');

async function call(key: string, ctx: Context, args: unknown[]): Promise<unknown> {
  const [module, name] = bare(key).split(' ');
  const loaded = await modules[`/services/${module}.ts`]?.();
  const verb = loaded?.[name ?? ''] ?? fail(`${key} is not there`);
  return verb(ctx, ...args);
}

const refusals = new Set(['forbidden', 'not-found']);

/** Bulk acts answer each task's refusal by itself. */
function refusedWithin(answer: unknown): boolean {
  if (!Array.isArray(answer) || answer.length === 0) return false;
  return answer.every(
    (one: unknown) => typeof one === 'object' && one !== null && 'kind' in one && refusals.has(String(one.kind)),
  );
}

async function attempt(key: string, ctx: Context, args: unknown[]) {
  try {
    const answer = await call(key, ctx, args);
    return { refused: refusedWithin(answer), failed: null, answer };
  } catch (error) {
    const refused = error instanceof OfficeError && refusals.has(error.kind);
    return { refused, failed: refused ? null : error, answer: null };
  }
}

function grantAt(place: Place, role: Role) {
  const { bureau, hospital, sister, clinic } = f.o.units;
  const { publicHealth, obstetrics, primaryCare, sisterPublicHealth } = f.o.sections;
  const where = {
    'own section': { unit: hospital, section: publicHealth.id },
    'other section': { unit: hospital, section: obstetrics.id },
    'unit below': { unit: bureau, section: primaryCare.id },
    'sister unit': { unit: sister, section: sisterPublicHealth.id },
    'unit above': { unit: clinic, section: null },
  }[place];
  return { role, unitPath: where.unit.path, sectionId: role === 'section-head' ? where.section : null };
}

const contextOf = (actor: Actor): Context => ({ ...f.o.ctxFor(f.o.people.newcomer), actor });

function acting(role: Role, place: Place, named: boolean): Context {
  const personId = named ? f.o.people.staff.id : f.o.people.newcomer.id;
  return contextOf({ kind: 'person', personId, grants: [grantAt(place, role)] });
}

const somebodyWithoutRole = () => contextOf({ kind: 'person', personId: f.o.people.staff.id, grants: [] });
const process = () => f.o.ctxForProcess('plan-year');

function* everybody(on: 'task' | 'place'): Generator<{ role: Role; place: Place; named: boolean }> {
  for (const role of ROLES)
    for (const place of PLACES.filter((one) => one !== 'other section' || role === 'section-head'))
      for (const named of on === 'task' ? [true, false] : [false]) yield { role, place, named };
}

/** What a call comes to, in the table's words; a read that is allowed must answer. */
async function outcome(key: string, row: Row, ctx: Context): Promise<boolean> {
  if (row.kind === 'inner') throw new Error('not walked');
  const { refused, failed, answer } = await attempt(key, ctx, row.args(f));
  if (failed !== null && row.kind !== 'needs' && row.kind !== 'self') throw failed;
  if (row.kind !== 'shows') return !refused;
  return !refused && JSON.stringify(answer).includes(row.seen(f));
}

const walked = Object.entries(ROWS).filter(([key, row]) => 'action' in row && !key.startsWith('org/found-office'));

describe.each(walked)('%s', (key, row) => {
  if (!('action' in row)) return;
  test(`answers whom the table lets ${row.action}, and refuses all others`, { timeout: 60_000 }, async () => {
    const expected: string[] = [];
    const found: string[] = [];
    for (const { role, place, named } of everybody(row.on)) {
      const who = `${role}, ${place}${named ? ', named' : ''}`;
      // A task that one may not read is not found, whatever else the role allows.
      const actions: Action[] = row.on === 'task' ? ['task.read', row.action] : [row.action];
      const inTable = actions.every((action) => allows(cellOf(role, action), place, named));
      if (inTable && (named || !('onlyNamed' in row))) expected.push(who);
      if (await outcome(key, row, acting(role, place, named))) found.push(who);
    }
    expect(found).toEqual(expected);
  });

  test('refuses somebody without a role, even where the subject is theirs', async () => {
    expect(await outcome(key, row, somebodyWithoutRole())).toBe(false);
  });
});

const ofKind = (kind: Row['kind']) => Object.entries(ROWS).filter(([, row]) => row.kind === kind);

test.each(ofKind('self'))('%s is for every person and for no process', async (key, row) => {
  for (const role of ROLES) expect(await outcome(key, row, acting(role, 'unit above', true))).toBe(true);
  expect(await outcome(key, row, process())).toBe(false);
});

test.each(ofKind('ways'))('%s is for whoever may do one of its actions anywhere', async (key, row) => {
  if (row.kind !== 'ways') return;
  for (const role of ROLES) {
    const anywhere = row.actions.some((action) => cellOf(role, action) !== '-');
    expect([role, await outcome(key, row, acting(role, 'own section', false))]).toEqual([role, anywhere]);
  }
  expect(await outcome(key, row, somebodyWithoutRole())).toBe(false);
});

test.each(ofKind('house'))('%s is for processes of the house and for no person', async (key, row) => {
  for (const role of ROLES) expect(await outcome(key, row, acting(role, 'own section', true))).toBe(false);
  expect(await outcome(key, row, process())).toBe(true);
});

test('an office is founded by the house and by no person', async () => {
  const row = ROWS['org/found-office foundOffice']!;
  for (const role of ROLES)
    expect(await outcome('org/found-office foundOffice', row, acting(role, 'unit below', true))).toBe(false);
});
