import { useLoaderData } from '@remix-run/react';
import { useMemo, useRef } from 'react';
import { reads, writes } from '#app/adapter.server';
import { AmendmentActs } from '#app/components/plan/amendment/amendment-acts.tsx';
import { AmendmentLead } from '#app/components/plan/amendment/amendment-lead.tsx';
import { DiffList } from '#app/components/plan/amendment/diff-list.tsx';
import { BlockerLine } from '#app/components/plan/desk/blocker-line.tsx';
import { DeskProvider } from '#app/components/plan/desk/desk.tsx';
import { DraftPane } from '#app/components/plan/desk/draft-pane.tsx';
import { DraftTools } from '#app/components/plan/desk/draft-tools.tsx';
import { useDraftSteps } from '#app/components/plan/desk/use-draft-steps';
import { useLinkedLights } from '#app/components/plan/desk/use-linked-lights';
import { DeskForms } from '#app/components/plan/dialogs/desk-forms.tsx';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { useCopy } from '#app/copy/index';
import { getAmendmentView } from '#services/plans/get-amendment-view';
import { changeAmendment } from './intents';

export const loader = reads(({ ctx }, { params }) =>
  getAmendmentView(ctx, { amendmentId: params['amendmentId'] ?? '' }),
);

export const action = writes(({ ctx }, form, { params }) =>
  changeAmendment(ctx, params['planId'] ?? '', params['amendmentId'] ?? '', form),
);

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Amendment() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().plans.amendment;
  const { plan, id, mayEdit } = view;
  const steps = useDraftSteps(`/plans/${plan.id}/amendment/${id}`, view.version);
  const content = useMemo(
    () => ({ ...view, planId: plan.id, unitId: plan.unitId, settled: !mayEdit, stages: [], lastYear: null }),
    [view, plan, mayEdit],
  );
  const desk = useRef<HTMLDivElement>(null);
  useLinkedLights(desk);
  return (
    <DeskProvider content={content} steps={steps}>
      <PlanPageHead plan={plan}>
        <AmendmentActs view={view} />
      </PlanPageHead>
      <AmendmentLead view={view} />
      {mayEdit && (
        <>
          <div className="review-strip">
            <BlockerLine blockers={view.blockers} of="amendment" />
          </div>
          <DraftTools undo={view.undo} redo={view.redo} />
        </>
      )}
      <div ref={desk} className="review-desk" data-side={view.state === 'draft' ? 'both' : 'draft'}>
        {view.state === 'draft' && (
          <section className="amendment-diff" aria-label={copy.diff} tabIndex={0} role="region">
            <h2 className="part-title">{copy.diff}</h2>
            <DiffList diff={view.diff} />
          </section>
        )}
        <section className="draft-side" aria-label={copy.draft}>
          <h2 className="visually-hidden">{copy.draft}</h2>
          <DraftPane outline={[]} silent={null} onShowSilent={() => {}} />
        </section>
      </div>
      <DeskForms />
    </DeskProvider>
  );
}
