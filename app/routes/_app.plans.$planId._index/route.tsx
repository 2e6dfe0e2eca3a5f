import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { AmendAct } from '#app/components/plan/overview/amend-act.tsx';
import { PlanFigures } from '#app/components/plan/overview/figures.tsx';
import { ItemTable } from '#app/components/plan/overview/item-table.tsx';
import { MonthTable } from '#app/components/plan/overview/month-table.tsx';
import { PlanStory } from '#app/components/plan/overview/story.tsx';
import { PaperActs } from '#app/components/plan/paper-acts.tsx';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { useCopy } from '#app/copy/index';
import { getPlanView } from '#services/plans/get-plan-view';
import { openAmendment } from '#services/plans/open-amendment';

export const loader = reads(({ ctx }, { params }) => getPlanView(ctx, { planId: params['planId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => {
  const planId = params['planId'] ?? '';
  const { amendmentId } = await openAmendment(ctx, { planId, reason: String(form.get('reason') ?? '') });
  return redirect(`/plans/${planId}/amendment/${amendmentId}`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function PlanOverview() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().plans.page;
  const { bring } = useCopy().revision;
  const { rolling } = useCopy();
  const { plan } = view;
  return (
    <>
      <PlanPageHead plan={plan}>
        <Button asChild variant="soft" color="gray">
          <a href={`/plans/import/${plan.paper.documentId}/source`} download>
            {copy.source}
          </a>
        </Button>
        <PaperActs plan={plan} />
        {plan.may.revise && (
          <Button asChild variant="soft" color="gray">
            <Link to={`/plans/${plan.id}/revise`}>{bring}</Link>
          </Button>
        )}
        {(plan.may.roll || plan.rolledToId !== null) && (
          <Button asChild variant="soft" color="gray">
            <Link to={plan.rolledToId === null ? `/plans/${plan.id}/roll` : `/plans/${plan.rolledToId}/review`}>
              {plan.rolledToId === null ? rolling.rollAct : rolling.openNext}
            </Link>
          </Button>
        )}
        <AmendAct plan={plan} />
      </PlanPageHead>
      <PlanFigures view={view} />
      <MonthTable view={view} />
      <ItemTable items={view.items} />
      <PlanStory view={view} />
    </>
  );
}
