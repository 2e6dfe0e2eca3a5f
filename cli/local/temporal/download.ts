import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

import { lastLine, runProgram } from '#cli/local/run-program';

/** What Temporal's download service offers and the SDK's own ephemeral servers fetch from there. */
export type TemporalArtifact = {
  artifact: 'cli' | 'temporal-test-server';
  /** `v1.5.1`, or `default` for the one that suits the SDK named by `sdkVersion`. */
  version: string;
  sdkVersion?: string;
};
export type Fetched = { ok: true } | { ok: false; detail: string };

const answerTimeoutMs = 15_000;
const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

async function archiveOf({ artifact, version, sdkVersion }: TemporalArtifact, signal: AbortSignal) {
  const address = new URL(`https://temporal.download/${artifact}/${version}`);
  address.searchParams.set('platform', platforms[process.platform] ?? process.platform);
  address.searchParams.set('arch', architectures[process.arch] ?? process.arch);
  if (sdkVersion !== undefined) {
    address.searchParams.set('sdk-name', 'sdk-typescript');
    address.searchParams.set('sdk-version', sdkVersion);
  }
  const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeoutMs)]) });
  if (!response.ok) throw new Error(`temporal.download answers ${response.status}`);
  return (await response.json()) as { archiveUrl: string; fileToExtract: string };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

/** Fetches one program of Temporal into `destination`, whole or not at all. Without a network it fails at once. */
export async function downloadFromTemporal(
  artifact: TemporalArtifact,
  destination: string,
  signal: AbortSignal,
): Promise<Fetched> {
  await mkdir(dirname(destination), { recursive: true });
  const folder = await mkdtemp(join(dirname(destination), '.download-'));
  try {
    const { archiveUrl, fileToExtract } = await archiveOf(artifact, signal);
    const response = await fetch(archiveUrl, { signal });
    if (!response.ok || response.body === null)
      throw new Error(`${new URL(archiveUrl).host} answers ${response.status}`);
    const archive = join(folder, 'archive');
    await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(archive));
    const unpacked = await runProgram('tar', ['-xf', archive, '-C', folder]);
    if (!unpacked.ok) throw new Error(`tar: ${lastLine(unpacked.output)}`);
    await chmod(join(folder, fileToExtract), 0o755);
    await rename(join(folder, fileToExtract), destination);
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: reasonOf(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
