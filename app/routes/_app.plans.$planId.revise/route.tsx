import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { reads, writes } from '#app/adapter.server';
import { ImportForm } from '#app/components/plan/import-form.tsx';
import { AdoptedBy } from '#app/components/plan/revision/adopted-by.tsx';
import { PlanPageHead } from '#app/components/plan/plan-page-head.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { importSource } from '#app/import-source.server';
import { useToday } from '#app/today';
import { bringRevision } from '#services/revisions/bring-revision';
import { listRevisions } from '#services/revisions/list-revisions';

export const loader = reads(({ ctx }, { params }) => listRevisions(ctx, { planId: params['planId'] ?? '' }));

export const action = writes(async ({ ctx }, form, { params }) => {
  const planId = params['planId'] ?? '';
  const { revisionId } = await bringRevision(ctx, { planId, source: await importSource(form) });
  return redirect(`/plans/${planId}/revision/${revisionId}`);
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Revise() {
  const { plan, revisions } = useLoaderData<typeof loader>();
  const words = useCopy().revision;
  const locale = useLocale();
  const today = useToday();
  return (
    <>
      <PlanPageHead plan={plan} />
      <section>
        <h2 className="part-title">{words.bring}</h2>
        <p className="muted">{plan.may.revise ? words.bringLead : words.notNow}</p>
        {plan.may.revise && <ImportForm units={[]} action={`/plans/${plan.id}/revise`} />}
      </section>
      <section>
        <h2 className="part-title">{words.earlier}</h2>
        {revisions.length === 0 && <p className="muted">{words.none}</p>}
        <ol className="timeline">
          {revisions.map(({ id, number, fileName, broughtBy, broughtOn, takenOn, adopted }) => (
            <li key={id}>
              <Link to={`/plans/${plan.id}/revision/${id}`}>
                {words.number(number)} {fileName}
              </Link>{' '}
              <span className="muted">
                {words.broughtBy(broughtBy, formatDate(locale, broughtOn, today))} ·{' '}
                {adopted ? (
                  <AdoptedBy plan={plan} adopted={adopted} />
                ) : takenOn ? (
                  words.taken(formatDate(locale, takenOn, today))
                ) : (
                  words.notTaken
                )}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
