import { Link } from '@remix-run/react';
import { Callout, Checkbox } from '@radix-ui/themes';
import { PlanStateBadge } from '#app/components/plan/plan-state-badge.tsx';
import { useCopy, useLocale } from '#app/copy/index';
import type { FoundPlan } from '#services/plans/get-import-view';

/** The plans of a document, to be chosen from; one that is taken over already leads to itself. */
export function FoundPlans({
  plans,
  chosen,
  onChosen,
}: {
  plans: readonly FoundPlan[];
  chosen: ReadonlySet<number>;
  onChosen: (chosen: ReadonlySet<number>) => void;
}) {
  const words = useCopy().plans;
  const locale = useLocale();
  const copy = words.choose;
  const toggle = (index: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(index);
    else next.delete(index);
    onChosen(next);
  };
  const isBlank = plans.every((plan) => plan.outlineCount + plan.scheduleCount + plan.indicatorCount === 0);
  return (
    <>
      {isBlank && (
        <Callout.Root color="amber" size="1" className="returned-note">
          <Callout.Text>{copy.blank}</Callout.Text>
        </Callout.Root>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{copy.titleColumn}</th>
              <th scope="col">{words.year}</th>
              <th scope="col" className="number">
                {copy.outline}
              </th>
              <th scope="col" className="number">
                {copy.schedules}
              </th>
              <th scope="col" className="number">
                {copy.indicators}
              </th>
              <th scope="col" className="number">
                {copy.owners}
              </th>
              <th scope="col" className="number">
                {copy.questions}
              </th>
              <th scope="col" className="number">
                {copy.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.index}>
                <td className="plan-title-cell">
                  {plan.chosen ? (
                    <span className="plan-head-line">
                      <Link to={`/plans/${plan.chosen.planId}/review`} className="plan-title-link">
                        {plan.title}
                      </Link>
                      <span className="muted">{copy.taken}</span>
                      <PlanStateBadge state={plan.chosen.state} />
                    </span>
                  ) : (
                    <label className="check-line">
                      <Checkbox
                        checked={chosen.has(plan.index)}
                        onCheckedChange={(on) => toggle(plan.index, on === true)}
                      />
                      <span>
                        {plan.title}
                        {plan.heading && plan.heading !== plan.title && (
                          <span className="plan-under">{plan.heading}</span>
                        )}
                      </span>
                    </label>
                  )}
                </td>
                <td className="nowrap">{plan.year === null ? words.noYear : words.yearOf(plan.year)}</td>
                <td className="number">{plan.outlineCount}</td>
                <td className="number">{plan.scheduleCount}</td>
                <td className="number">{plan.indicatorCount}</td>
                <td className="number">{plan.ownerCount}</td>
                <td className="number">{plan.questionCount}</td>
                <td className="number">{plan.characters.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
