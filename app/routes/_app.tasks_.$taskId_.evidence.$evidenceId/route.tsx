import { reads } from '#app/adapter.server';
import { servedHeaders } from '#services/documents/served-headers';
import { getEvidenceFile } from '#services/tasks/get-evidence-file';

/** The bytes of an evidence file, with headers under which a browser can do no harm with them. */
export const loader = reads(async ({ ctx }, { params }) => {
  const { fileName, mediaType, bytes } = await getEvidenceFile(ctx, { evidenceId: params['evidenceId'] ?? '' });
  return new Response(Buffer.from(bytes), {
    headers: { ...servedHeaders(mediaType, fileName), 'Cache-Control': 'private, max-age=3600' },
  });
});
