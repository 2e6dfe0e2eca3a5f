import { useCopy } from '#app/copy/index';
import type { PlanItemLine } from '#services/plans/get-plan-view';
import { LightCounts } from '../light-counts.tsx';

/** The plan's work items with their people; the sentences that an item comes from open under it. */
export function ItemTable({ items }: { items: readonly PlanItemLine[] }) {
  const copy = useCopy().plans.page;
  return (
    <section>
      <h2 className="part-title">{copy.items}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.items}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{copy.itemColumn}</th>
              <th scope="col">{copy.owner}</th>
              <th scope="col">{copy.backup}</th>
              <th scope="col">{copy.place}</th>
              <th scope="col" className="number">
                {copy.tasksFigure}
              </th>
              <th scope="col">{copy.lights}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row" className="item-cell">
                  {item.sourceText === '' ? (
                    item.title
                  ) : (
                    <details>
                      <summary>
                        {item.title}
                        {item.dropped && <span className="muted"> {copy.dropped}</span>}
                      </summary>
                      <p className="paper item-source">{item.sourceText}</p>
                    </details>
                  )}
                </th>
                <td className="nowrap">{item.ownerName}</td>
                <td className="nowrap">{item.backupName}</td>
                <td>{[item.unitName, item.sectionName].filter(Boolean).join(' ')}</td>
                <td className="number">{item.tasks}</td>
                <td>
                  <LightCounts lights={item.lights} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
