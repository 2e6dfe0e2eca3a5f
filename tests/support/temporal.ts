import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';

import { anyPort } from '#cli/local/ports';
import { devServerArguments, type DevServerPlace } from '#cli/local/temporal/dev-server';
import { devServerProgram, timeSkippingProgram } from '#tests/support/temporal-programs';

const startTimeoutMs = 30_000;

/**
 * A server that skips the time while nothing is due; the caller tears it down. Steer it with `env.sleep()`: while only a result is
 * awaited it jumps to the run's timeout. It has no schedules.
 */
export async function timeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const executable = { type: 'existing-path', path: await timeSkippingProgram() } as const;
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
}

/** A real dev server on a SQLite file of its own that can be killed and started again on the same file and ports. */
export class DevServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    private readonly folder: string,
    private readonly place: DevServerPlace,
  ) {}

  /** Starts one; `remove` belongs into the test's clean-up. */
  static async create(): Promise<DevServer> {
    const program = await devServerProgram();
    const folder = mkdtempSync(join(tmpdir(), 'nianlun-temporal-'));
    const place = { databaseFile: join(folder, 'temporal.db'), port: await anyPort(), uiPort: await anyPort() };
    const server = new DevServer(program, folder, place);
    await server.start();
    return server;
  }

  get address(): string {
    return `127.0.0.1:${this.place.port}`;
  }

  get uiAddress(): string {
    return `http://127.0.0.1:${this.place.uiPort}`;
  }

  /** Starts the server and waits until its namespace answers. */
  async start(): Promise<void> {
    this.child = spawn(this.program, devServerArguments(this.place), { stdio: 'ignore' });
    const until = Date.now() + startTimeoutMs;
    while (!(await this.answers())) {
      if (this.child.exitCode !== null || Date.now() > until) throw new Error('The dev server did not start');
      await wait(100);
    }
  }

  private async answers(): Promise<boolean> {
    try {
      const connection = await Connection.connect({ address: this.address, connectTimeout: 1_000 });
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      await connection.close();
      return true;
    } catch {
      return false;
    }
  }

  /** `kill -9`: no time for goodbyes. What the file holds stays. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stops the server and removes its file. */
  async remove(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
