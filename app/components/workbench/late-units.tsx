import { Link } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { LateUnit } from '#services/workbench/get-director-workbench';

/** Late work by unit, the worst first; a bar's length is its share of the worst. */
export function LateUnits({ units }: { units: readonly LateUnit[] }) {
  const words = useCopy().workbench;
  const worst = Math.max(...units.map((unit) => unit.overdue), 1);
  return (
    <section className="work-section">
      <Heading as="h2" size="3">
        {words.lateByUnit}
      </Heading>
      {units.length === 0 && <p className="muted work-empty">{words.noneLate}</p>}
      <ul className="bars">
        {units.map(({ unitId, name, overdue, running, query }) => (
          <li key={unitId}>
            <Link to={`/tasks?${query}`}>
              <span>{name}</span>
              <span className="bar-track" aria-hidden="true">
                <i style={{ width: `${(overdue / worst) * 100}%` }} />
              </span>
              <span className="tabular">{words.lateOf(overdue, running)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
