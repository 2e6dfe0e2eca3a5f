import { join } from 'node:path';

import { dataFolder, projectRoot } from '#cli/local/folders';
import { KeptProcess, type KeptCommand } from '#cli/local/kept-process';
import { commandLine, hasEnded } from '#cli/local/process-facts';
import { readRunning, writeRunning } from './running-file.mjs';

export type PartName = 'postgres' | 'temporal' | 'worker' | 'web';
type PartOptions = {
  command: () => KeptCommand;
  showOutput?: boolean;
  onStart?: () => void;
  /** Called when it ended by itself; `times` counts from the last healthy start. */
  onFailure?: (how: string, times: number) => void;
};

const leftoverGraceMs = 2_000;

/** Where a part's own words go. */
export function logOf(part: PartName): string {
  return join(dataFolder, 'logs', `${part}.log`);
}

/** The parts that this start keeps running, and the note of them that the next start finds after a crash. */
export class Office {
  private readonly parts = new Map<PartName, KeptProcess>();
  private readonly pids: Partial<Record<PartName, number>> = {};
  private address: string | undefined;

  /** Ends the parts that a killed start left running. PostgreSQL is not among them: it is adopted. */
  static async endLeftovers(): Promise<void> {
    const noted = readRunning(dataFolder);
    const others = Object.entries(noted?.parts ?? {}).filter(([part]) => part !== 'postgres');
    await Promise.all(others.map(([, pid]) => Office.endLeftover(pid)));
  }

  private static async endLeftover(pid: number): Promise<void> {
    const command = await commandLine(pid); // empty when it is gone; another program's when the id was given anew
    const marks = [
      join(dataFolder, 'temporal.db'),
      join(projectRoot, 'build', 'processes'),
      join(projectRoot, 'node_modules', 'tsx'),
    ];
    if (!marks.some((mark) => command.includes(mark))) return;
    process.kill(pid, 'SIGTERM');
    if (!(await hasEnded(pid, leftoverGraceMs))) process.kill(pid, 'SIGKILL');
  }

  note(part: PartName, pid: number): void {
    this.pids[part] = pid;
    this.write();
  }

  noteAddress(address: string): void {
    this.address = address;
    this.write();
  }

  private write(): void {
    const address = this.address === undefined ? {} : { address: this.address };
    writeRunning(dataFolder, { pid: process.pid, ...address, parts: this.pids });
  }

  /** Starts a part and keeps it running until `stop`. */
  keep(part: PartName, { command, showOutput = false, onStart, onFailure }: PartOptions): KeptProcess {
    let failures = 0;
    const kept = new KeptProcess({
      command,
      log: showOutput ? 'inherit' : { file: logOf(part) },
      onEvent: (event) => {
        if (event.kind === 'started') {
          this.note(part, event.pid);
          onStart?.();
          return;
        }
        failures = event.againInMs === 0 ? 0 : failures + 1;
        console.log(`The ${part} process ended (${event.how}); it starts again. Its log: ${logOf(part)}`);
        onFailure?.(event.how, failures);
      },
    });
    this.parts.set(part, kept);
    kept.start();
    return kept;
  }

  /** Stops what was started, those who ask before those who answer. */
  async stop(): Promise<void> {
    await this.parts.get('web')?.stop(10_000);
    await this.parts.get('worker')?.stop(20_000);
    await this.parts.get('temporal')?.stop(10_000);
  }

  /** Ends everything at once. */
  kill(): void {
    for (const part of this.parts.values()) part.kill();
  }
}
