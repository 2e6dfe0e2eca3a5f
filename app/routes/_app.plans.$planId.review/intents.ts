import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { EditField } from '#app/edit-field';
import type { Context } from '#services/context';
import { decidePlan } from '#services/plans/decide-plan';
import { discardPlan } from '#services/plans/discard-plan';
import { editDraft } from '#services/plans/edit-draft';
import { PlanStepInput } from '#services/plans/inputs';
import { redoEdit } from '#services/plans/redo-edit';
import { submitPlan } from '#services/plans/submit-plan';
import { undoEdit } from '#services/plans/undo-edit';
import { withdrawPlan } from '#services/plans/withdraw-plan';

const step = PlanStepInput.shape;

const Intent = z.discriminatedUnion('intent', [
  z.object({ ...step, intent: z.literal('edit'), edit: EditField }),
  z.object({ ...step, intent: z.enum(['undo', 'redo', 'submit', 'withdraw', 'discard']) }),
  z.object({ ...step, intent: z.literal('approve'), reason: z.string().optional() }),
  z.object({ ...step, intent: z.literal('return'), reason: z.string() }),
]);

/** One verb for each thing that a plan's review can do; answers with the new version. */
export async function changePlan(ctx: Context, planId: string, form: FormData) {
  const asked = Intent.parse({ ...Object.fromEntries(form), planId });
  const { version } = asked;
  switch (asked.intent) {
    case 'edit':
      return editDraft(ctx, { planId, version, edit: asked.edit });
    case 'undo':
      return undoEdit(ctx, { planId, version });
    case 'redo':
      return redoEdit(ctx, { planId, version });
    case 'submit':
      return submitPlan(ctx, { planId, version });
    case 'withdraw':
      return withdrawPlan(ctx, { planId, version });
    case 'approve':
      return decidePlan(ctx, { planId, version, decision: 'approve', reason: asked.reason });
    case 'return':
      return decidePlan(ctx, { planId, version, decision: 'return', reason: asked.reason });
    case 'discard':
      await discardPlan(ctx, { planId, version });
      return redirect('/plans');
  }
}
