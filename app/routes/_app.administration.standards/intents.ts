import { z } from 'zod';
import type { Context } from '#services/context';
import { loadStandards } from '#services/standards/load-standards';
import { withdrawStandards } from '#services/standards/withdraw-standards';

const Intent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('load'), unitId: z.string(), file: z.instanceof(File) }),
  z.object({ intent: z.literal('withdraw'), editionId: z.string() }),
]);

/** Loads an edition from the file of a form, or withdraws one. */
export async function changeStandards(ctx: Context, form: FormData) {
  const asked = Intent.parse(Object.fromEntries(form));
  switch (asked.intent) {
    case 'load': {
      const { unitId, file } = asked;
      return loadStandards(ctx, { unitId, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    case 'withdraw':
      await withdrawStandards(ctx, { editionId: asked.editionId });
      return { ok: true as const };
  }
}
