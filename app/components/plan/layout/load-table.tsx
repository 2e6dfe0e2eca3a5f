import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import type { LayoutView } from '#services/plans/get-layout-view';

/** Tasks per owner and month; a month that stands out is marked in words and shape. */
export function LoadTable({ load }: { load: LayoutView['load'] }) {
  const copy = useCopy().layout;
  const locale = useLocale();
  return (
    <section className="load-part">
      <h2 className="part-title">{copy.load}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={copy.loadRegion}>
        <table className="table matrix-table">
          <thead>
            <tr>
              <th scope="col" className="matrix-item">
                {copy.owner}
              </th>
              {Array.from({ length: 12 }, (_, index) => (
                <th key={index} scope="col">
                  {formatMonthName(locale, index + 1)}
                </th>
              ))}
              <th scope="col">{copy.total}</th>
            </tr>
          </thead>
          <tbody>
            {load.map((line) => (
              <tr key={line.ownerId ?? ''}>
                <th scope="row" className="matrix-item">
                  {line.ownerName ?? copy.noOwner}
                </th>
                {line.months.map(({ tasks, peak }, index) => (
                  <td
                    key={index}
                    className="tabular"
                    data-peak={peak ? '' : undefined}
                    title={peak ? copy.peakWhy : undefined}
                  >
                    {peak && <span aria-hidden="true">▲ </span>}
                    {tasks > 0 && tasks}
                    {peak && <small> {copy.peak}</small>}
                  </td>
                ))}
                <td className="tabular">
                  <strong>{line.total}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
