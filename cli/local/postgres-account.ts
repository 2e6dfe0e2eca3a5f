import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';

/** How a program of PostgreSQL is started: some words before it, or another user's ids. */
export type PostgresAccount = { prefix: readonly string[]; ids: { uid: number; gid: number } | undefined };

const ownAccount: PostgresAccount = { prefix: [], ids: undefined };
const asNobody = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The account that PostgreSQL runs under: it refuses root. As root a user namespace comes first, because it needs no new user and
 * reads folders that only root may enter; else the system's `postgres` user, made when missing. A data folder keeps its owner.
 */
export function postgresAccount(dataFolder: string): PostgresAccount {
  if (process.getuid?.() !== 0) return ownAccount;
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { prefix: [], ids: { uid: owner.uid, gid: owner.gid } };
  const [command = '', ...args] = asNobody;
  if (succeeds(command, [...args, 'true'])) return { prefix: asNobody, ids: undefined };
  if (idsOf('postgres') === undefined)
    succeeds('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
  const ids = idsOf('postgres');
  if (ids === undefined) throw new Error('PostgreSQL does not run as root here: start Nianlun as an ordinary user.');
  if (owner !== undefined) chownSync(dataFolder, ids.uid, ids.gid);
  return { prefix: [], ids };
}
