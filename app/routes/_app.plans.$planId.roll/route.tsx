import { redirect } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { RollTable } from '#app/components/plan/rolling/roll-table.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { getRollView } from '#services/plans/get-roll-view';
import { RollPlanInput } from '#services/plans/inputs';
import { rollPlan } from '#services/plans/roll-plan';

export const loader = reads(({ ctx }, { params }) => getRollView(ctx, { planId: params['planId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => {
  const { version } = Object.fromEntries(form);
  const accepted = form.getAll('accepted');
  const rolled = await rollPlan(ctx, RollPlanInput.parse({ planId: params['planId'] ?? '', version, accepted }));
  return redirect(`/plans/${rolled.planId}/review`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Roll() {
  const view = useLoaderData<typeof loader>();
  const { plan, toYear, proposals, items } = view;
  const words = useCopy().rolling;
  const fetcher = useFetcher();
  const failure = fetcher.state === 'idle' ? failureIn(fetcher.data) : null;
  const isQuiet = proposals.length === 0 && items.every((item) => item.proposals.length === 0);
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="version" value={plan.version} />
      <PlanPageHead plan={plan}>
        {plan.rolledToId !== null && (
          <Button asChild variant="soft">
            <Link to={`/plans/${plan.rolledToId}/review`}>{words.open(toYear)}</Link>
          </Button>
        )}
        {plan.may.roll && (
          <Button type="submit" loading={fetcher.state !== 'idle'}>
            {words.roll(toYear)}
          </Button>
        )}
      </PlanPageHead>
      <p className="muted">{words.lead}</p>
      <FailureNote failure={failure} />
      {isQuiet && <p>{words.none}</p>}
      <RollTable view={view} />
    </fetcher.Form>
  );
}
