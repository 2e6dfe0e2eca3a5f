import { authorize, type Context } from '#services/context';
import { wordFile, type WordFile } from '#services/documents/word-file';
import { PlanRefInput } from './inputs';
import { planPaper } from './plan-paper';
import { planSubject } from './plan-subject';

/** A plan as an official document in its present state. */
export async function exportPlan(ctx: Context, input: PlanRefInput): Promise<WordFile> {
  authorize(ctx, 'plan.read', await planSubject(ctx, input.planId));
  const { planId } = PlanRefInput.parse(input);
  const { title, unitName, paper } = await planPaper(ctx, planId);
  return wordFile(paper, { title, creator: unitName });
}
