import { Link } from '@remix-run/react';
import { useCopy } from '#app/copy/index';
import type { Figure } from '#services/workbench/figures';

/** The six figures with last month's beside them; each leads to its rows. */
export function FigureTiles({ figures }: { figures: readonly Figure[] }) {
  const words = useCopy().workbench;
  const said = (value: number | null, unit: Figure['unit']): string =>
    value === null ? words.nothingToCount : unit === 'percent' ? `${value}%` : String(value);
  return (
    <ul className="work-figures">
      {figures.map(({ key, value, lastMonth, unit, query }) => (
        <li key={key} data-figure={key} data-some={value ? '' : undefined}>
          <Link to={`/tasks?${query}&show=all`}>
            <span className="figure-label">{words.figures[key]}</span>
            <span className="figure-value tabular">{said(value, unit)}</span>
            <span className="figure-last tabular">{words.lastMonth(said(lastMonth, unit))}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
