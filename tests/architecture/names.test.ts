import { basename } from 'node:path';

import { expect, test } from 'vitest';

import { sourcesBelow } from './sources';

const sources = ['app', 'cli', 'db', 'domain', 'services', 'workflows', 'tests'].flatMap(sourcesBelow);
const paths = sources.map(({ path }) => path);
const nameless = /(^|\/)(utils?|libs?|misc|helpers?|common)(\/|\.)|\/types\.ts$/u;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|test|bench|d))?\.tsx?$/u;
const linesOf = (text: string) => text.trimEnd().split('\n').length;

test('no folder or file has a name that names nothing', () => {
  expect(paths.filter((path) => nameless.test(path))).toEqual([]);
});

test('files are named in small letters with hyphens', () => {
  expect(paths.filter((path) => !path.startsWith('app/routes/') && !kebab.test(basename(path)))).toEqual([]);
});

test('no check is switched off in a file', () => {
  const switchedOff = /eslint-disable|@ts-(ignore|expect-error|nocheck)/u;
  const own = 'tests/architecture/names.test.ts';
  expect(sources.filter(({ path, text }) => path !== own && switchedOff.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
});

test('a workflow reads like a paragraph: at most 120 lines', () => {
  const workflows = sources.filter(({ path }) => /^workflows\/.+\/workflow\.ts$/u.test(path));
  expect(workflows.length).toBeGreaterThan(0);
  expect(workflows.filter(({ text }) => linesOf(text) > 120).map(({ path }) => path)).toEqual([]);
});

test('a route has at most 150 lines with its page', () => {
  const routes = sources.filter(({ path }) => /^app\/routes\/.+\/route\.tsx$/u.test(path));
  expect(routes.filter(({ text }) => linesOf(text) > 150).map(({ path }) => path)).toEqual([]);
});
