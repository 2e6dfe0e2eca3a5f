import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { LadderSteps } from './ladder-steps.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { UnitOptions } from '#app/components/ui/unit-options.tsx';
import { formatDate, formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { getPolicies, type PolicyRow } from '#services/escalation/get-policies';
import { setPolicy } from '#services/escalation/set-policy';
import { getTreeView } from '#services/org/get-tree-view';
import { policyOf } from './policy-of';
import { SetPolicyDialog } from './set-policy-dialog.tsx';

export const loader = reads(async ({ ctx, signedIn }, { request }) => {
  const unitId = new URL(request.url).searchParams.get('unit') || signedIn.person.unitId;
  const [view, tree] = await Promise.all([getPolicies(ctx, { unitId }), getTreeView(ctx)]);
  return { ...view, units: tree.units };
});

export const action = writes(async ({ ctx }, form) => {
  await setPolicy(ctx, policyOf(form));
  return { ok: true };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Policies() {
  const view = useLoaderData<typeof loader>();
  const words = useCopy().policies;
  const [params] = useSearchParams();
  return (
    <>
      <PageHead title={`${words.title} · ${view.unit.name}`} lead={words.lead}>
        {view.mayEdit && <SetPolicyDialog view={view} />}
      </PageHead>
      <Form method="get" className="filters">
        <select
          name="unit"
          className="select"
          aria-label={words.unit}
          defaultValue={params.get('unit') ?? view.unit.id}
        >
          <UnitOptions units={view.units} />
        </select>
        <Button type="submit" variant="soft">
          {words.choose}
        </Button>
      </Form>
      <section className="account-part">
        <Heading as="h2" size="3">
          {words.inForce}
        </Heading>
        {!view.inForce.policyId && <p className="muted">{words.shipped}</p>}
        <LadderSteps ladder={view.inForce.ladder} />
      </section>
      {view.policies.length > 0 && (
        <section className="account-part">
          <Heading as="h2" size="3">
            {words.history}
          </Heading>
          <ul className="remarks">
            {view.policies.map((policy) => (
              <PolicyEntry key={policy.id} policy={policy} today={view.today} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PolicyEntry({ policy, today }: { policy: PolicyRow; today: string }) {
  const words = useCopy().policies;
  const locale = useLocale();
  const date = (day: string): string => formatDate(locale, day, today, { weekday: false });
  return (
    <li>
      <p>
        <strong>{policy.unit.name}</strong> {words.stands[policy.stands]} · {date(policy.validFrom)} –{' '}
        {policy.validUntil ? date(policy.validUntil) : ''}
      </p>
      <p className="muted">
        {policy.legalBasis} · {words.setBy(policy.setBy, formatInstant(locale, policy.setAt, today))}
      </p>
      <LadderSteps ladder={policy.ladder} />
    </li>
  );
}
