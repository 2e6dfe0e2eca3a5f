import { Link } from '@remix-run/react';
import { formatDate, formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, type Copy } from '#app/copy/index';
import { useToday } from '#app/today';
import type { DraftEdit } from '#domain/planning/draft';
import type { PlanAuditLine, PlanView } from '#services/plans/get-plan-view';

/** How the plan was decided, amended and changed: the newest first. */
export function PlanStory({ view }: { view: PlanView }) {
  const copy = useCopy();
  const words = copy.plans.page;
  const locale = useLocale();
  const today = useToday();
  return (
    <div className="story">
      <section>
        <h2 className="part-title">{words.story}</h2>
        <ol className="timeline">
          {[...view.decisions].reverse().map((decision) => (
            <li key={`${decision.kind}-${decision.at}`}>
              <strong>{copy.plans.decision[decision.kind]}</strong>{' '}
              <span className="muted">
                {formatInstant(locale, decision.at, today)} · {decision.by ?? words.byProcess}
              </span>
              {decision.reason && <p>{decision.reason}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="part-title">{words.amendments}</h2>
        {view.amendments.length === 0 && <p className="muted">{words.noAmendments}</p>}
        <ol className="timeline">
          {view.amendments.map((one) => (
            <li key={one.id}>
              <Link to={`/plans/${view.plan.id}/amendment/${one.id}`}>{words.amendmentNumber(one.number)}</Link>{' '}
              <span className="muted">
                {words.amendmentState[one.state]} · {one.draftedBy} ·{' '}
                {formatDate(locale, one.inForceOn ?? one.createdOn, today, { weekday: false })}
              </span>
              <p>{one.reason}</p>
            </li>
          ))}
        </ol>
      </section>
      {view.audit.length > 0 && (
        <section>
          <h2 className="part-title">{words.audit}</h2>
          <details>
            <summary>{words.auditCount(view.audit.length)}</summary>
            <ol className="timeline">
              {view.audit.map((line) => (
                <li key={line.id}>
                  {auditText(copy, line)}{' '}
                  <span className="muted">
                    {formatInstant(locale, line.at, today)} · {line.by ?? line.process ?? words.byProcess}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        </section>
      )}
    </div>
  );
}

function auditText(copy: Copy, { action, before, after }: PlanAuditLine): string {
  const words = copy.plans.page.auditAction[action] ?? action;
  const edit = (after?.['edit'] ?? before?.['edit']) as { kind?: DraftEdit['kind'] } | undefined;
  return edit?.kind ? copy.phrases.of(words, copy.review.edit[edit.kind]) : words;
}
