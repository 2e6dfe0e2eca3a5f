import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { CopiedField } from '#app/written-field';
import type { Context } from '#services/context';
import { discardWrittenPlan } from '#services/writing/discard-written-plan';
import { RestoreWrittenStateInput, WrittenStepInput } from '#services/writing/inputs';
import { restoreWrittenState } from '#services/writing/restore-written-state';
import { sendWrittenPlan } from '#services/writing/send-written-plan';
import { startWriting } from '#services/writing/start-writing';
import { updateDraft } from '#services/writing/update-draft';

const Intent = z.discriminatedUnion('intent', [
  z.object({ ...WrittenStepInput.shape, intent: z.enum(['send', 'update', 'discard']) }),
  z.object({ ...RestoreWrittenStateInput.shape, intent: z.literal('restore') }),
  z.object({ intent: z.literal('copy'), unitId: z.uuid(), written: CopiedField }),
]);

/** One verb for each thing that the editor's page can do with a text as a whole. */
export async function changeWriting(ctx: Context, writtenId: string, form: FormData) {
  const asked = Intent.parse({ ...Object.fromEntries(form), writtenId });
  switch (asked.intent) {
    case 'send': {
      const { documentId, planId } = await sendWrittenPlan(ctx, { writtenId, version: asked.version });
      return redirect(planId === null ? `/plans/import/${documentId}` : `/plans/${planId}/review`);
    }
    case 'update':
      return updateDraft(ctx, { writtenId, version: asked.version });
    case 'restore':
      return restoreWrittenState(ctx, { writtenId, version: asked.version, stateVersion: asked.stateVersion });
    case 'discard':
      await discardWrittenPlan(ctx, { writtenId, version: asked.version });
      return redirect('/plans');
    case 'copy': {
      const { title, year, blocks } = asked.written;
      const started = await startWriting(ctx, { unitId: asked.unitId, title, year, from: { kind: 'text', blocks } });
      return redirect(`/plans/write/${started.writtenId}`);
    }
  }
}
