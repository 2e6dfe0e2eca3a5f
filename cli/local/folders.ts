import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The clone's root; the launcher starts every process of the product there. */
export const projectRoot = resolve(process.env['NIANLUN_ROOT'] ?? process.cwd());

/** Everything that one clone keeps: database, Temporal's file, logs, uploads. */
export const dataFolder = resolve(projectRoot, process.env['NIANLUN_DATA'] ?? '.nianlun');

/** What all clones of one user share: Temporal's binary, the test server, `$XDG_CACHE_HOME/nianlun`. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'nianlun');
}
