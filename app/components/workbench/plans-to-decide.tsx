import { Link } from '@remix-run/react';
import { Badge } from '@radix-ui/themes';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { PlanToDecide } from '#services/workbench/get-director-workbench';

/** Plans that were submitted and wait for the director. */
export function PlansToDecide({ plans }: { plans: readonly PlanToDecide[] }) {
  const copy = useCopy();
  const locale = useLocale();
  const today = useToday();
  return plans.map((plan) => (
    <li key={plan.id} className="work-row work-plan">
      <Badge color="gray" size="1">
        {copy.workbench.waitingKinds.plan}
      </Badge>
      <div className="work-what">
        <Link to={`/plans/${plan.id}/review`} className="work-title">
          {plan.title}
        </Link>
        <span className="work-facts muted">
          {plan.unitName}
          {plan.submittedBy && ` · ${plan.submittedBy}`}
          {plan.submittedAt && ` · ${formatInstant(locale, plan.submittedAt, today)}`}
        </span>
      </div>
    </li>
  ));
}
