import type { Context } from '#services/context';
import { notFound } from '#services/errors';
import { visibleEvidence } from './evidence-standing';
import { GetEvidenceFileInput } from './inputs';

/** A file of a task that the actor may see, with its bytes; removed ones are not found. */
export async function getEvidenceFile(
  ctx: Context,
  input: GetEvidenceFileInput,
): Promise<{ readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const { evidenceId } = GetEvidenceFileInput.parse(input);
  const { file } = await visibleEvidence(ctx, evidenceId);
  if (file.removedAt) throw notFound('evidence');
  return { fileName: file.fileName, mediaType: file.mediaType, bytes: await ctx.ports.store.get(file.sha256) };
}
