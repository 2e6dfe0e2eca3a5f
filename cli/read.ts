import { readFile } from 'node:fs/promises';
import { readPlan } from '#domain/plan-reader/read-plan';

/**
 * `nianlun read FILE`: prints what the plan reader found in one .txt or .docx as JSON. Spans are offsets into the file's decoded text;
 * a byte order mark of a UTF-8 text counts, as it does for whoever opens the file beside the answer.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [path] = args;
  if (path === undefined || args.length > 1) {
    process.stderr.write('usage: nianlun read FILE\n');
    return 2;
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    process.stderr.write(`nianlun read: cannot open ${path}\n`);
    return 1;
  }
  const text = strictUtf8(bytes) ?? (await otherText(path, bytes));
  if (text === null) return 1;
  process.stdout.write(`${JSON.stringify(readPlan(text))}\n`);
  return 0;
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Word documents and texts in other encodings, as an import reads them. */
async function otherText(path: string, bytes: Buffer): Promise<string | null> {
  const { readDocument } = await import('#services/documents/read-document');
  const document = await readDocument(path, bytes);
  if (document.ok) return document.text;
  process.stderr.write(`nianlun read: ${path}: ${document.reason}\n`);
  return null;
}
