import ts from 'typescript';
import { expect, test } from 'vitest';

import { sourcesBelow, treeOf, walk, type Source } from './sources';

type Verb = { name: string; firstPermission: number; firstWrite: number; audits: boolean };

const writes = new Set(['insert', 'update', 'delete']);
// `actingPerson` is the permission of verbs on what is the person's own.
const permissions = new Set(['authorize', 'actingPerson']);
/** Verbs that leave no record, and why. */
const unrecorded: Readonly<Record<string, string>> = {
  'services/accounts/set-preferences.ts: setPreferences': 'how the pages look to oneself is nobody else’s business',
  'services/notices/read-notices.ts: readNotices': 'that a notice was seen is its own record',
};

/** A call's name: `authorize` in `authorize(ctx, …)`, `insert` in `tx.insert(…)`. */
function calledName(node: ts.CallExpression): { name: string; onDatabase: boolean } {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return { name: expression.text, onDatabase: false };
  if (!ts.isPropertyAccessExpression(expression)) return { name: '', onDatabase: false };
  return { name: expression.name.text, onDatabase: /^(tx|db|ctx\.db)$/u.test(expression.expression.getText()) };
}

/** The exported functions of a file whose first argument is `ctx`, with what they do in which order. */
function verbsOf(source: Source): Verb[] {
  const verbs: Verb[] = [];
  ts.forEachChild(treeOf(source), (node) => {
    if (!ts.isFunctionDeclaration(node) || node.name === undefined || node.parameters[0]?.name.getText() !== 'ctx')
      return;
    if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return;
    const verb = {
      name: `${source.path}: ${node.name.text}`,
      firstPermission: Infinity,
      firstWrite: Infinity,
      audits: false,
    };
    walk(node, (inner) => {
      if (!ts.isCallExpression(inner)) return;
      const { name, onDatabase } = calledName(inner);
      const at = inner.getStart();
      if (permissions.has(name)) verb.firstPermission = Math.min(verb.firstPermission, at);
      if (onDatabase && writes.has(name)) verb.firstWrite = Math.min(verb.firstWrite, at);
      if (name === 'audit') verb.audits = true;
    });
    verbs.push(verb);
  });
  return verbs;
}

const writing = sourcesBelow('services')
  .flatMap(verbsOf)
  .filter(({ firstWrite }) => firstWrite < Infinity);

test('there are verbs that write', () => {
  expect(writing.length).toBeGreaterThan(10);
});

test('every writing verb asks for permission before it writes', () => {
  expect(
    writing.filter(({ firstPermission, firstWrite }) => !(firstPermission < firstWrite)).map(({ name }) => name),
  ).toEqual([]);
});

test('every writing verb records what it did', () => {
  expect(writing.filter(({ audits }) => !audits).map(({ name }) => name)).toEqual(Object.keys(unrecorded));
});

test('a verb that writes first and asks later is found', () => {
  const text = 'export async function hurry(ctx: Context) { await ctx.db.insert(task); authorize(ctx, "x", y); }';
  const [verb] = verbsOf({ path: 'hurry.ts', text });
  expect(verb).toMatchObject({ audits: false });
  expect((verb?.firstPermission ?? 0) > (verb?.firstWrite ?? 0)).toBe(true);
});
