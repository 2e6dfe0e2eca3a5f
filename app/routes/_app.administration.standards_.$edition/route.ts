import { reads } from '#app/adapter.server';
import { servedHeaders } from '#services/documents/served-headers';
import { exportStandards } from '#services/standards/export-standards';

/** An edition of service standards as the table that loads again. */
export const loader = reads(async ({ ctx, signedIn }, { params, request }) => {
  const unitId = new URL(request.url).searchParams.get('unit') || signedIn.person.unitId;
  const { fileName, text } = await exportStandards(ctx, { unitId, key: params['edition'] ?? '' });
  return new Response(text, { headers: servedHeaders('application/octet-stream', fileName) });
});
