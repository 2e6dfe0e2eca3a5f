import { Heading } from '@radix-ui/themes';
import { RingTable } from '#app/components/plan/ring/ring-table.tsx';
import { YearRing } from '#app/components/plan/year-ring.tsx';
import { useCopy } from '#app/copy/index';
import type { DirectorWorkbench } from '#services/workbench/get-director-workbench';
import { ringOfGroups } from './ring-of-groups';

/** The year in one picture, and the same as a table; a month opens in the calendar. */
export function YearSection({ view }: { view: DirectorWorkbench }) {
  const words = useCopy().workbench;
  const ring = ringOfGroups(view);
  const hrefOf = (month: number): string =>
    `/calendar?month=${ring.year}-${String(month).padStart(2, '0')}&unit=${view.unit.id}`;
  return (
    <section className="work-section">
      <Heading as="h2" size="3">
        {words.ring}
      </Heading>
      {ring.tasks === 0 ? (
        <p className="muted work-empty">{words.ringEmpty}</p>
      ) : (
        <>
          <p className="muted work-empty">{words.ringLead(ring.rings.map((one) => one.label))}</p>
          <YearRing view={ring} hrefOf={hrefOf} compact />
          <details className="year-as-table">
            <summary>{words.ringTable}</summary>
            <RingTable view={ring} hrefOf={hrefOf} />
          </details>
        </>
      )}
    </section>
  );
}
