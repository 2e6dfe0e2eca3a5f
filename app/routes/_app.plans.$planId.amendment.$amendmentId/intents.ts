import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { EditField } from '#app/edit-field';
import type { Context } from '#services/context';
import { discardAmendment } from '#services/plans/discard-amendment';
import { editAmendment } from '#services/plans/edit-amendment';
import { AmendmentStepInput } from '#services/plans/inputs';
import { putAmendmentInForce } from '#services/plans/put-amendment-in-force';
import { redoAmendmentEdit } from '#services/plans/redo-amendment-edit';
import { undoAmendmentEdit } from '#services/plans/undo-amendment-edit';

const step = AmendmentStepInput.shape;

const Intent = z.discriminatedUnion('intent', [
  z.object({ ...step, intent: z.literal('edit'), edit: EditField }),
  z.object({ ...step, intent: z.enum(['undo', 'redo', 'discard', 'put-in-force']) }),
]);

/** One verb for each thing that an amendment's page can do. */
export async function changeAmendment(ctx: Context, planId: string, amendmentId: string, form: FormData) {
  const asked = Intent.parse({ ...Object.fromEntries(form), amendmentId });
  const seen = { amendmentId, version: asked.version };
  switch (asked.intent) {
    case 'edit':
      return editAmendment(ctx, { ...seen, edit: asked.edit });
    case 'undo':
      return undoAmendmentEdit(ctx, seen);
    case 'redo':
      return redoAmendmentEdit(ctx, seen);
    case 'discard':
      await discardAmendment(ctx, seen);
      return redirect(`/plans/${planId}`);
    case 'put-in-force':
      await putAmendmentInForce(ctx, seen);
      return redirect(`/plans/${planId}`);
  }
}
