import type { z } from 'zod';
import { taskEvidence } from '#db/schema/tasks';
import type { Context, Transaction } from '#services/context';
import { checkEvidence } from '#services/documents/evidence';
import { invalid, type ErrorFacts } from '#services/errors';
import type { EvidenceFile } from './inputs';

interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

/**
 * Looks at every file before it keeps any: one that is not allowed refuses them all (`evidence-…`, with its name). The bytes are stored
 * under their hash before the transaction begins; what a failed one leaves behind is the same file when it comes again.
 */
export async function takeInEvidence(
  ctx: Context,
  files: readonly z.infer<typeof EvidenceFile>[],
): Promise<readonly StoredFile[]> {
  const checked = [];
  for (const file of files) {
    const verdict = await checkEvidence(file.fileName, file.bytes);
    if (!verdict.ok) throw invalid('files', `evidence-${verdict.reason}`, refusalFacts(file.fileName, verdict));
    checked.push({ ...verdict, bytes: file.bytes });
  }
  return Promise.all(
    checked.map(async ({ fileName, mediaType, bytes }) => {
      return { fileName, mediaType, byteSize: bytes.length, sha256: await ctx.ports.store.put(bytes) };
    }),
  );
}

function refusalFacts(
  fileName: string,
  verdict: { readonly reason: string; readonly limitBytes?: number },
): ErrorFacts {
  return verdict.limitBytes === undefined ? { fileName } : { fileName, limitBytes: verdict.limitBytes };
}

/** Writes stored files down as a task's evidence. */
export async function insertEvidence(
  tx: Transaction,
  ctx: Context,
  taskId: string,
  addedBy: string,
  files: readonly StoredFile[],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const rows = await tx
    .insert(taskEvidence)
    .values(files.map((file) => ({ ...file, taskId, addedBy, addedAt: ctx.now })))
    .returning({ id: taskEvidence.id });
  return rows.map((row) => row.id);
}
