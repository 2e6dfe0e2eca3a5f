import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useState } from 'react';
import { reads, writes } from '#app/adapter.server';
import { useDraftSteps } from '#app/components/plan/desk/use-draft-steps';
import { LayoutTable } from '#app/components/plan/layout/layout-table.tsx';
import { LoadTable } from '#app/components/plan/layout/load-table.tsx';
import { OccurrenceDialog } from '#app/components/plan/layout/occurrence-dialog.tsx';
import { ProblemList } from '#app/components/plan/layout/problem-list.tsx';
import { PublishDialog } from '#app/components/plan/layout/publish-dialog.tsx';
import { useLayoutMoves } from '#app/components/plan/layout/use-layout-moves';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { PlanStepActs } from '#app/components/plan/plan-steps.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import { getLayoutView } from '#services/plans/get-layout-view';
import { PublishPlanInput } from '#services/plans/inputs';
import { publishPlan } from '#services/plans/publish-plan';

export const loader = reads(({ ctx }, { params }) => getLayoutView(ctx, { planId: params['planId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => {
  const planId = params['planId'] ?? '';
  await publishPlan(ctx, PublishPlanInput.parse({ ...Object.fromEntries(form), planId }));
  return redirect(`/plans/${planId}`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Layout() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy();
  const words = copy.layout;
  const { plan, blockers } = view;
  const steps = useDraftSteps(`/plans/${plan.id}/review`, plan.version);
  const moves = useLayoutMoves(view, steps);
  const [openKey, setOpenKey] = useState<string | null>(null);
  useKey('mod+z', () => plan.may.edit && steps.undo());
  useKey('mod+shift+z', () => plan.may.edit && steps.redo());
  return (
    <>
      <PlanPageHead plan={plan}>
        <PlanStepActs plan={plan} />
        {plan.may.publish && <PublishDialog view={view} />}
      </PlanPageHead>
      {view.year === null ? (
        <EmptyState title={words.noYear}>
          <Button asChild>
            <Link to={`/plans/${plan.id}/review`}>{words.toReview}</Link>
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className="layout-strip">
            {blockers.length > 0 && (
              <span className="blockers">
                <span className="muted">{copy.review.before}</span>
                {blockers.map(({ reason, itemIds }) => (
                  <Link key={reason} to={`/plans/${plan.id}/review`}>
                    {copy.review.blocker[reason](itemIds.length)}
                  </Link>
                ))}
              </span>
            )}
            {view.movedCount > 0 && <span>{words.moved(view.movedCount)}</span>}
            {moves.mayMove ? (
              <>
                <span className="muted only-desk">{words.hint}</span>
                <span className="muted only-phone">{words.hintOnPhone}</span>
              </>
            ) : (
              <span className="muted">{words.hintReadOnly}</span>
            )}
            <span className="muted">{words.legend}</span>
          </div>
          <FailureNote failure={steps.failure} />
          <ProblemList view={view} />
          <LayoutTable view={view} moves={moves} onOpen={setOpenKey} />
          <LoadTable load={view.load} />
          <OccurrenceDialog view={view} occurrenceKey={openKey} moves={moves} onClose={() => setOpenKey(null)} />
        </>
      )}
    </>
  );
}
