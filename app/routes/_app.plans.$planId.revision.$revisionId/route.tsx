import { Link, useLoaderData } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useState } from 'react';
import { reads, writes } from '#app/adapter.server';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { KindFilter } from '#app/components/plan/revision/kind-filter.tsx';
import { PlanChoice } from '#app/components/plan/revision/plan-choice.tsx';
import { PlanTitleRow } from '#app/components/plan/revision/plan-title-row.tsx';
import { RevisionLead } from '#app/components/plan/revision/revision-lead.tsx';
import { RevisionList } from '#app/components/plan/revision/revision-list.tsx';
import { TakeAct } from '#app/components/plan/revision/take-act.tsx';
import { useDecisions } from '#app/components/plan/revision/use-decisions';
import { useEffects } from '#app/components/plan/revision/use-effects';
import { useCopy } from '#app/copy/index';
import type { RevisionKind } from '#domain/planning/revision/compare-revision';
import { getRevisionView } from '#services/revisions/get-revision-view';
import { takeOver } from './intents';

export const loader = reads(({ ctx }, { params, request }) => {
  const planIndex = new URL(request.url).searchParams.get('plan') ?? undefined;
  return getRevisionView(ctx, { planId: params['planId'] ?? '', revisionId: params['revisionId'] ?? '', planIndex });
});

export const action = writes(({ ctx }, form, { params }) =>
  takeOver(ctx, { planId: params['planId'] ?? '', revisionId: params['revisionId'] ?? '' }, form),
);

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Revision() {
  const view = useLoaderData<typeof loader>();
  const words = useCopy().revision;
  const { plan, compared } = view;
  const [only, setOnly] = useState<RevisionKind | null>(null);
  const decisions = useDecisions(
    `revision:${view.id}:${view.planIndex}:${plan.version}`,
    compared?.rows ?? [],
    compared?.title.kind === 'conflict' ? compared.title.id : null,
  );
  const effects = useEffects(view, decisions);
  const mayDecide = view.mayTake !== null && (view.mayTake === 'draft' || plan.openAmendmentId === null);
  return (
    <>
      <PlanPageHead plan={plan}>
        {view.found.length > 1 && view.planIndex !== null && (
          <Button asChild variant="soft" color="gray">
            <Link to=".">{words.otherPlan}</Link>
          </Button>
        )}
        <TakeAct view={view} decisions={decisions} />
      </PlanPageHead>
      <h2 className="part-title">{words.title}</h2>
      <RevisionLead view={view} />
      {compared === null ? (
        <PlanChoice view={view} />
      ) : (
        <>
          <KindFilter counts={compared.counts} only={only} onOnly={setOnly} />
          <PlanTitleRow title={compared.title} decisions={decisions} mayDecide={mayDecide} />
          <RevisionList
            rows={compared.rows}
            only={only}
            decisions={decisions}
            effects={effects}
            mayDecide={mayDecide}
            was={view.isLookBack ? words.wasBefore : words.was}
          />
        </>
      )}
    </>
  );
}
