import { processIdOf } from '#domain/processes/process-id';
import type { Context } from '#services/context';
import { dueProcesses } from '#services/processes/due-processes';
import type { ProcessClient } from './client';

/** What was mended. */
export interface Reconciled {
  readonly started: readonly string[];
  readonly stopped: readonly string[];
}

/**
 * The database is the truth: starts what it says should run and does not, stops what runs and should not. What runs is asked first, so
 * that a process which the office starts meanwhile is not taken for a stray.
 */
export async function reconcile(db: Context['db'], processes: ProcessClient): Promise<Reconciled> {
  const running = new Set((await processes.listRunning()).map((each) => each.processId));
  const due = await dueProcesses(db);
  const missing = due.filter(({ kind, subjectId }) => !running.has(processIdOf(kind, subjectId)));
  const wanted = new Set(due.map(({ kind, subjectId }) => processIdOf(kind, subjectId)));
  const stray = [...running].filter((processId) => !wanted.has(processId));
  for (const each of missing) await processes.start(each);
  for (const each of stray) await processes.stop(each, 'the database has nothing that it serves');
  return { started: missing.map(({ kind, subjectId }) => processIdOf(kind, subjectId)), stopped: stray };
}
