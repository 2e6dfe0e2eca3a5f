import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './read-document';

/** What the thread is given. */
export interface ReadingOrder {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

// The program of the thread: reads one document, tells the verdict, ends.
const { fileName, bytes } = workerData as ReadingOrder;
parentPort?.postMessage(await readDocument(fileName, bytes));
