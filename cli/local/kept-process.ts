import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { projectRoot } from '#cli/local/folders';
import { hasEnded } from '#cli/local/process-facts';

const firstDelayMs = 500;
const longestDelayMs = 30_000;
const healthyAfterMs = 30_000; // one that lived this long starts again without delay
const logLimitBytes = 10_000_000;

export type KeptCommand = { program: string; args: readonly string[]; env: Readonly<Record<string, string>> };
export type KeptEvent = { kind: 'started'; pid: number } | { kind: 'ended'; how: string; againInMs: number };
export type KeptOptions = {
  /** Asked at every start, so that a restart sees the newest addresses. */
  command: () => KeptCommand;
  /** `inherit` shows what the process says in the terminal. */
  log: { file: string } | 'inherit';
  onEvent: (event: KeptEvent) => void;
};

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** A process that is started again, after a growing pause, whenever it ends without having been told to. */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private wanted = false;

  constructor(private readonly options: KeptOptions) {}

  start(): void {
    this.wanted = true;
    this.launch();
  }

  private launch(): void {
    const { program, args, env } = this.options.command();
    const { log } = this.options;
    const output = log === 'inherit' ? log : openLog(log.file);
    const startedAt = Date.now();
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      detached: true, // its own group: Ctrl-C reaches only the supervisor, which stops all in order
    });
    if (typeof output === 'number') closeSync(output);
    this.child = child;
    let ended = false;
    const end = (how: string) => {
      if (ended) return;
      ended = true;
      this.ended(how, Date.now() - startedAt);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `code ${String(code)}`));
    if (child.pid !== undefined) this.options.onEvent({ kind: 'started', pid: child.pid });
  }

  private ended(how: string, livedMs: number): void {
    this.child = undefined;
    if (!this.wanted) return;
    this.failures = livedMs > healthyAfterMs ? 0 : this.failures + 1;
    const againInMs = this.failures === 0 ? 0 : Math.min(firstDelayMs * 2 ** (this.failures - 1), longestDelayMs);
    this.options.onEvent({ kind: 'ended', how, againInMs });
    this.timer = setTimeout(() => this.launch(), againInMs);
  }

  /** Ends the process and keeps it ended: SIGTERM, and SIGKILL when it still lives after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const pid = this.child?.pid;
    if (pid === undefined) return;
    this.child?.kill('SIGTERM');
    if (await hasEnded(pid, graceMs)) return;
    this.child?.kill('SIGKILL');
    await hasEnded(pid, 2_000);
  }

  /** Ends it with SIGKILL, whatever it is doing. */
  kill(): void {
    this.wanted = false;
    clearTimeout(this.timer);
    this.child?.kill('SIGKILL');
  }

  /** Ends it so that it starts again at once, for example on new code. */
  restart(): void {
    this.failures = 0;
    if (this.child === undefined) this.start();
    else this.child.kill('SIGTERM');
  }
}
