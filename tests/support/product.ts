import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { anyPort } from '#cli/local/ports';

const startTimeoutMs = 150_000; // a first start builds the pages
type Part = 'postgres' | 'temporal' | 'worker' | 'web';
type Running = { pid: number; address?: string; parts: Partial<Record<Part, number>> };

/** The whole product as `npm start` runs it, on a data folder of its own; `remove` belongs into the test's clean-up. */
export class Product {
  private child: ChildProcess | undefined;
  private said = '';

  private constructor(
    readonly dataFolder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Starts it and waits for its first page. `environment` may name `DATABASE_URL` or `TEMPORAL_ADDRESS`. */
  static async create(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
    const dataFolder = mkdtempSync(join(tmpdir(), 'nianlun-product-'));
    const product = new Product(dataFolder, {
      PORT: String(await anyPort()),
      ...environment,
      NIANLUN_DATA: dataFolder,
    });
    try {
      await product.start();
    } catch (error) {
      await product.remove();
      throw error;
    }
    return product;
  }

  /** What it printed since the last start. */
  get output(): string {
    return this.said;
  }

  get address(): string {
    const { address } = this.running();
    if (address === undefined) throw new Error(`The product has no address yet:\n${this.said}`);
    return address;
  }

  /** The process of one part as the product noted it; undefined while it is not started. */
  pidOf(part: Part): number | undefined {
    return this.running().parts[part];
  }

  private running(): Running {
    return JSON.parse(readFileSync(join(this.dataFolder, 'running.json'), 'utf8')) as Running;
  }

  /** Runs `npm start`'s command once more on the same data and answers what it printed, when it ends by itself. */
  async startASecondOne(): Promise<string> {
    const second = this.spawn();
    let said = '';
    second.stdout?.setEncoding('utf8').on('data', (text) => (said += text));
    await once(second, 'exit');
    return said;
  }

  private spawn(): ChildProcess {
    return spawn(process.execPath, ['cli/nianlun.mjs', 'start'], {
      env: { ...process.env, ...this.environment, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async start(): Promise<void> {
    const child = this.spawn();
    this.child = child;
    this.said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (this.said += text));
    await this.until('its first page', () => this.said.includes('runs at '), startTimeoutMs);
  }

  /** Waits until something is so, and says what the product printed when it never is. */
  async until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await holds())) {
      if (Date.now() > end || this.child?.exitCode !== null)
        throw new Error(`Waited in vain for ${what}. The product printed:\n${this.said}`);
      await wait(100);
    }
  }

  /** Whether the web server answers and reaches the database. */
  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.address}/ready`).catch(() => undefined);
    return answer?.ok === true;
  }

  /** Ctrl-C, or the harder signal; answers the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}
