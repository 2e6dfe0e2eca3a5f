import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { settings, settingsTable } from '#cli/configuration';

const rooms = ['app', 'cli', 'db', 'domain', 'services', 'workflows'];
// The system's own and what the launcher tells its children; nobody configures the product with them.
const notOurs = new Set(['PATH', 'NODE_ENV', 'NIANLUN_ROOT', 'TZ', 'NO_COLOR']);
const reading = /(?:env|environment)(?:\.([A-Z][A-Z0-9_]+)|\['([A-Z][A-Z0-9_]+)'\])|required\('([A-Z0-9_]+)'\)/gu;

function sourcesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(path);
    return /\.(ts|tsx|mjs)$/u.test(entry.name) ? [path] : [];
  });
}

const read = new Set(
  rooms
    .flatMap(sourcesBelow)
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(reading)])
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((name) => !notOurs.has(name)),
);

test('every environment variable that the sources read is documented', () => {
  const documented = new Set(settings.map(({ name }) => name));
  expect([...read].filter((name) => !documented.has(name))).toEqual([]);
});

test('every documented variable is read somewhere', () => {
  expect(settings.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([]);
});

test("the README's table is the list", () => {
  expect(readFileSync('README.md', 'utf8')).toContain(settingsTable());
});
