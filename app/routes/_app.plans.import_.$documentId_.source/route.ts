import { reads } from '#app/adapter.server';
import { servedHeaders } from '#services/documents/served-headers';
import { getSourceFile } from '#services/plans/get-source-file';

/** The document as it came in, byte for byte. */
export const loader = reads(async ({ ctx }, { params }) => {
  const { fileName, bytes } = await getSourceFile(ctx, { documentId: params['documentId'] ?? '' });
  return new Response(Buffer.from(bytes), { headers: servedHeaders('application/octet-stream', fileName) });
});
