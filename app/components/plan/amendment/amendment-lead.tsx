import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { AmendmentView } from '#services/plans/get-amendment-view';

/** Which amendment it is, why, by whom, and what became of it. */
export function AmendmentLead({ view }: { view: AmendmentView }) {
  const copy = useCopy().plans.amendment;
  const locale = useLocale();
  const today = useToday();
  return (
    <p className="amendment-lead">
      <strong>{copy.title(view.number)}</strong>{' '}
      <span className="muted">
        {copy.because(view.reason)} · {view.draftedBy}
      </span>{' '}
      {view.inForceOn && copy.inForce(formatDate(locale, view.inForceOn, today))}
      {view.state === 'discarded' && copy.discarded}
    </p>
  );
}
