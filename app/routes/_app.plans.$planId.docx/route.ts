import { reads } from '#app/adapter.server';
import { servedHeaders } from '#services/documents/served-headers';
import { DOCX_MEDIA_TYPE } from '#services/documents/word-file';
import { exportPlan } from '#services/plans/export-plan';

/** The plan as an official document. */
export const loader = reads(async ({ ctx }, { params }) => {
  const { fileName, bytes } = await exportPlan(ctx, { planId: params['planId'] ?? '' });
  return new Response(Buffer.from(bytes), { headers: servedHeaders(DOCX_MEDIA_TYPE, fileName) });
});
