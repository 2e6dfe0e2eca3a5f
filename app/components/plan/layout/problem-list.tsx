import { useCopy } from '#app/copy/index';
import type { LayoutView } from '#services/plans/get-layout-view';

/** Time rules that came to no date, and why. */
export function ProblemList({ view }: { view: LayoutView }) {
  const copy = useCopy().layout;
  if (view.problems.length === 0) return null;
  const titles = new Map(view.rows.map((row) => [row.itemId, row.title]));
  return (
    <details className="layout-problems">
      <summary>
        {copy.problems} {view.problems.length}
      </summary>
      <ul>
        {view.problems.map((problem, index) => (
          <li key={index}>
            {problem.itemId !== null && <strong>{titles.get(problem.itemId)} </strong>}
            {copy.problem[problem.code]}
          </li>
        ))}
      </ul>
    </details>
  );
}
