import { readFile } from 'node:fs/promises';
import { readPlan } from '#domain/plan-reader/read-plan';

/** `nianlun read FILE`: prints what the plan reader found in one text file as JSON. Spans are offsets into the file's decoded text. */
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
  process.stdout.write(`${JSON.stringify(readPlan(decode(bytes)))}\n`);
  return 0;
}

/** UTF-8 where the bytes are valid UTF-8, else GB18030. A byte order mark stays in the text, as the file's own offsets count it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
