import { LightCount } from '#app/components/ui/light.tsx';
import { formatMonthName } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import type { RingGroup } from '#services/workbench/year-by-group';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The year ring as a table: a row a group, a column a month. */
export function YearTable({ groups }: { groups: readonly RingGroup[] }) {
  const words = useCopy().workbench;
  const locale = useLocale();
  return (
    <div className="table-scroll" role="region" aria-label={words.ring} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.ringGroup}</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                {formatMonthName(locale, month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <th scope="row" className="nowrap">
                {group.name}
              </th>
              {MONTHS.map((month) => {
                const counts = group.segments.find((one) => one.month === month)?.counts;
                return (
                  <td key={month} className="nowrap">
                    {counts &&
                      LIGHTS.filter((light) => counts[light] > 0).map((light) => (
                        <LightCount key={light} light={light} count={counts[light]} />
                      ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
