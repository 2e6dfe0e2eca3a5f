import { Link, useLoaderData } from '@remix-run/react';
import { Button, Callout, SegmentedControl } from '@radix-ui/themes';
import { useMemo, useRef, useState } from 'react';
import { reads, writes } from '#app/adapter.server';
import { BlockerLine } from '#app/components/plan/desk/blocker-line.tsx';
import { DeskProvider } from '#app/components/plan/desk/desk.tsx';
import { DraftPane } from '#app/components/plan/desk/draft-pane.tsx';
import { DraftTools } from '#app/components/plan/desk/draft-tools.tsx';
import { SourcePaper } from '#app/components/plan/desk/source-paper.tsx';
import { useDraftSteps } from '#app/components/plan/desk/use-draft-steps';
import { linked, useLinkedLights } from '#app/components/plan/desk/use-linked-lights';
import { DeskForms } from '#app/components/plan/dialogs/desk-forms.tsx';
import { PlanFactsForm } from '#app/components/plan/dialogs/plan-facts-form.tsx';
import { PaperActs } from '#app/components/plan/paper-acts.tsx';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { PlanStepActs } from '#app/components/plan/plan-steps.tsx';
import { PrintedPaper } from '#app/components/plan/printed-paper.tsx';
import { Share } from '#app/components/plan/share.tsx';
import { useCopy } from '#app/copy/index';
import { getReviewView } from '#services/plans/get-review-view';
import { changePlan } from './intents';

export const loader = reads(({ ctx }, { params }) => getReviewView(ctx, { planId: params['planId'] ?? '' }));

export const action = writes(({ ctx }, form, { params }) => changePlan(ctx, params['planId'] ?? '', form));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Review() {
  const view = useLoaderData<typeof loader>();
  const { review: copy, revision, writing } = useCopy();
  const { plan, source, outline, silent, coverage } = view;
  const steps = useDraftSteps(`/plans/${plan.id}/review`, plan.version);
  const settled = plan.state === 'published' || plan.state === 'closed';
  const content = useMemo(
    () => ({ ...view, planId: plan.id, unitId: plan.unitId, mayEdit: plan.may.edit, settled }),
    [view, plan, settled],
  );
  const desk = useRef<HTMLDivElement>(null);
  useLinkedLights(desk);
  const [side, setSide] = useState<'source' | 'draft'>('draft');
  const returned = plan.state === 'returned' ? view.decisions.filter(({ kind }) => kind === 'returned').at(-1) : null;
  const show = (silentId: string) => {
    setSide('source');
    requestAnimationFrame(() => {
      const [sentence] = desk.current ? linked(desk.current, `silent:${silentId}`).filter(isInPaper) : [];
      sentence?.scrollIntoView({ block: 'center' });
    });
  };
  return (
    <DeskProvider content={content} steps={steps}>
      <PrintedPaper paperOf={() => view.paper} />
      <PlanPageHead plan={plan}>
        <PaperActs plan={plan} />
        {view.writtenId && (
          <Button asChild variant="soft">
            <Link to={`/plans/write/${view.writtenId}`}>{writing.page.back}</Link>
          </Button>
        )}
        {!settled && plan.may.revise && (
          <Button asChild variant="ghost" color="gray" className="ghost-act">
            <Link to={`/plans/${plan.id}/revise`}>{revision.bring}</Link>
          </Button>
        )}
        {!settled && (
          <Button asChild variant="soft">
            <Link to={`/plans/${plan.id}/layout`}>{copy.steps.layout}</Link>
          </Button>
        )}
        <PlanStepActs plan={plan} />
      </PlanPageHead>
      {returned && (
        <Callout.Root color="amber" size="1" className="returned-note">
          <Callout.Text>{copy.returned(returned.by ?? '', returned.reason ?? '')}</Callout.Text>
        </Callout.Root>
      )}
      <div className="review-strip">
        <span title={copy.coverageFull(coverage.coveredCharacters, coverage.totalCharacters)}>
          {copy.coverage} <Share value={coverage.share} />
        </span>
        {!settled && <BlockerLine blockers={view.blockers} />}
        {plan.may.edit && <PlanFactsForm plan={plan} />}
      </div>
      <DraftTools undo={view.undo?.kind ?? null} redo={view.redo?.kind ?? null} />
      <div className="side-switch only-phone">
        <SegmentedControl.Root
          value={side}
          onValueChange={(next) => setSide(next === 'source' ? 'source' : 'draft')}
          aria-label={copy.panes}
        >
          <SegmentedControl.Item value="draft">{copy.draft}</SegmentedControl.Item>
          <SegmentedControl.Item value="source">{copy.source}</SegmentedControl.Item>
        </SegmentedControl.Root>
      </div>
      <div ref={desk} className="review-desk" data-side={side}>
        <SourcePaper source={source} outline={outline} />
        <section className="draft-side" aria-label={copy.draft}>
          <h2 className="visually-hidden">{copy.draft}</h2>
          <DraftPane outline={outline} silent={silent} onShowSilent={show} />
        </section>
      </div>
      <DeskForms />
    </DeskProvider>
  );
}

const isInPaper = (element: Element): boolean => element.closest('.source-paper') !== null;
