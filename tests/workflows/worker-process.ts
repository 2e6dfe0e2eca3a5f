import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The worker as the product runs it, in a process of its own that can be killed. */
export class WorkerProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'nianlun-worker-'));
  private readonly said: string[] = [];
  private child: ChildProcess;

  constructor(private readonly place: { databaseUrl: string; temporalAddress: string }) {
    this.child = this.spawn();
  }

  /** What it has written so far, for a test that fails. */
  get output(): string {
    return this.said.join('');
  }

  /** `kill -9`: no time for goodbyes. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Starts another one on the same database and server. */
  startAgain(): void {
    this.child = this.spawn();
  }

  /** Ends it in order, as the command does; answers its exit code. */
  async stop(): Promise<number | null> {
    const code = await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }

  private spawn(): ChildProcess {
    const { databaseUrl, temporalAddress } = this.place;
    const child = spawn(process.execPath, ['--import', 'tsx', 'workflows/worker.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        TEMPORAL_ADDRESS: temporalAddress,
        FILES_FOLDER: this.folder,
      },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => void this.said.push(text));
    }
    return child;
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  }
}
