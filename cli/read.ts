import { readFile } from 'node:fs/promises';
import { preferredLocale } from '#app/copy/locale';
import { readPlan } from '#domain/plan-reader/read-plan';
import { paintFor } from './paint';

/**
 * `nianlun read FILE`: prints what the plan reader found in one document as JSON. Spans are offsets into the file's decoded text; a byte order
 * mark of a UTF-8 text counts, as it does for whoever opens the file beside the answer. With `--explain` it prints the text for people, with what
 * was found, by what, and why what was near was not: in English where the terminal is English, else in Chinese.
 */
export async function run(args: readonly string[]): Promise<number> {
  const paths = args.filter((arg) => arg !== '--explain');
  const [path] = paths;
  if (path === undefined || paths.length > 1 || path.startsWith('--')) {
    process.stderr.write('usage: nianlun read FILE [--explain]\n');
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
  if (args.includes('--explain')) process.stdout.write(await explanation(text));
  else process.stdout.write(`${JSON.stringify(readPlan(text))}\n`);
  return 0;
}

async function explanation(text: string): Promise<string> {
  const [{ explainPlan }, { explanationLines }, { copyFor }] = await Promise.all([
    import('#domain/plan-reader/explain'),
    import('./explanation'),
    import('#app/copy/index'),
  ]);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const copy = copyFor(preferredLocale(LC_ALL ?? LC_MESSAGES ?? LANG ?? null));
  const paint = paintFor(process.stdout.isTTY, process.env);
  return `${explanationLines(text, explainPlan(text), copy, paint).join('\n')}\n`;
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
