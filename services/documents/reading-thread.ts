import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './read-document';
import type { TableChoice } from './sheet-text';

/** What the thread is given. */
export interface ReadingOrder {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly choice: TableChoice;
}

// The program of the thread: reads one document, tells the verdict, ends.
const { fileName, bytes, choice } = workerData as ReadingOrder;
parentPort?.postMessage(await readDocument(fileName, bytes, choice));
