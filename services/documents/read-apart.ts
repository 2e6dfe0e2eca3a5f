import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { acceptedAs, type AcceptedExtension } from './document-refusal';
import { readDocument, type DocumentVerdict } from './read-document';
import type { ReadingOrder } from './reading-thread';
import type { TableChoice } from './sheet-text';

/** A document of hundreds of pages takes seconds; what takes longer was made to. */
const LONGEST_SECONDS = 60;
/** What a thread may hold; a PDF of twenty megabytes stays below a third of it. */
const MOST_MEMORY_MB = 768;
const MOST_AT_ONCE = 2;
/** Text is decoded, and a file of another kind refused, in less time than a thread takes to start. */
const READ_APART: ReadonlySet<AcceptedExtension | null> = new Set(['docx', 'doc', 'pdf', 'xlsx']);

let running = 0;
const waiting: (() => void)[] = [];

/**
 * `readDocument` in a thread of its own, so that the server answers others meanwhile, within bounds of time and memory: what needs more is
 * refused. Two documents are read at a time, further ones wait.
 */
export async function readDocumentApart(
  fileName: string,
  bytes: Uint8Array,
  choice: TableChoice = {},
): Promise<DocumentVerdict> {
  if (!READ_APART.has(acceptedAs(fileName))) return readDocument(fileName, bytes, choice);
  if (running >= MOST_AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  else running += 1;
  try {
    return await inThread({ fileName, bytes, choice });
  } finally {
    // The place goes to who waits longest.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function inThread(order: ReadingOrder): Promise<DocumentVerdict> {
  const worker = new Worker(threadProgram(), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const stop = AbortSignal.timeout(LONGEST_SECONDS * 1000);
  try {
    const [verdict] = (await once(worker, 'message', { signal: stop })) as [DocumentVerdict];
    return verdict;
  } catch (error) {
    const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (stop.aborted || isOutOfMemory) return { ok: false, reason: 'too-demanding', limitSeconds: LONGEST_SECONDS };
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** Built, the thread's program is one of the processes; from the sources, it is led by a file that loads TypeScript. */
function threadProgram(): string | URL {
  const here = new URL(import.meta.url);
  if (here.pathname.endsWith('.ts')) return new URL('reading-thread.mjs', here);
  return join(process.cwd(), 'build', 'processes', 'reading-thread.mjs');
}
