import { LightCounts } from '../light-counts.tsx';
import { Share } from '../share.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { PlanView } from '#services/plans/get-plan-view';

/** The plan in figures. */
export function PlanFigures({ view }: { view: PlanView }) {
  const { plans: copy, phrases } = useCopy();
  const words = copy.page;
  const locale = useLocale();
  const today = useToday();
  const { figures, publishedOn, closedOn } = view;
  const day = (date: string) => formatDate(locale, date, today);
  return (
    <dl className="plan-facts" aria-label={words.figures}>
      <div>
        <dt>{words.items}</dt>
        <dd className="plan-figure">{figures.items}</dd>
      </div>
      <div>
        <dt>{words.indicators}</dt>
        <dd className="plan-figure">{figures.indicators}</dd>
      </div>
      <div>
        <dt>{words.tasksFigure}</dt>
        <dd className="plan-figure">{figures.tasks}</dd>
      </div>
      <div>
        <dt>{words.owners}</dt>
        <dd className="plan-figure">{figures.owners}</dd>
      </div>
      <div>
        <dt>{words.onTrack}</dt>
        <dd>{figures.onTrack === null ? words.none : <Share value={figures.onTrack} />}</dd>
      </div>
      <div>
        <dt>{words.lights}</dt>
        <dd>
          <LightCounts lights={figures.lights} />
        </dd>
      </div>
      {publishedOn && (
        <div>
          <dt>{copy.columns.state}</dt>
          <dd>
            {phrases.clauses([words.published(day(publishedOn)), ...(closedOn ? [words.closed(day(closedOn))] : [])])}
          </dd>
        </div>
      )}
    </dl>
  );
}
