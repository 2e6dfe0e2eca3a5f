import { redirect } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { ProposalLine } from '#app/components/plan/rolling/proposal-line.tsx';
import { ResultWords } from '#app/components/plan/rolling/result-words.tsx';
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
  const { plan, toYear, proposals, items } = useLoaderData<typeof loader>();
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
      <div className="table-scroll" tabIndex={0} role="region" aria-label={words.item}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.proposals}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.length > 0 && (
              <tr>
                <th scope="row">{words.about}</th>
                <td />
                <td>
                  {proposals.map((one) => (
                    <ProposalLine key={one.id} proposal={one} disabled={!plan.may.roll} />
                  ))}
                </td>
              </tr>
            )}
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">{item.title}</th>
                <td>
                  <ResultWords result={item.result} />
                </td>
                <td>
                  {item.proposals.map((one) => (
                    <ProposalLine key={one.id} proposal={one} disabled={!plan.may.roll} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fetcher.Form>
  );
}
