import { reads } from '#app/adapter.server';
import { servedHeaders } from '#services/documents/served-headers';
import { DOCX_MEDIA_TYPE } from '#services/documents/word-file';
import { exportWrittenPlan } from '#services/writing/export-written-plan';

/** The text in writing as an official document. */
export const loader = reads(async ({ ctx }, { params }) => {
  const { fileName, bytes } = await exportWrittenPlan(ctx, { writtenId: params['writtenId'] ?? '' });
  return new Response(Buffer.from(bytes), { headers: servedHeaders(DOCX_MEDIA_TYPE, fileName) });
});
