import { useCallback, useState } from 'react';
import { TaskPanel } from '#app/components/task/task-panel.tsx';
import { useCopy } from '#app/copy/index';
import { useRowActs } from '#app/keyboard/use-row-acts';
import { useRowKeys } from '#app/keyboard/use-row-keys';
import type { DirectorWorkbench as View } from '#services/workbench/get-director-workbench';
import { FigureTiles } from './figure-tiles.tsx';
import { LateUnits } from './late-units.tsx';
import { PlansToDecide } from './plans-to-decide.tsx';
import { WaitingRows } from './waiting-rows.tsx';
import { WorkSection } from './work-section.tsx';
import { YearSection } from './year-section.tsx';

/** Whether the year is on track, where not, and what waits for a decision. */
export function DirectorWorkbench({ view }: { view: View }) {
  const words = useCopy().workbench;
  const { items, total } = view.waiting;
  const [openId, setOpenId] = useState<string | null>(null);
  const close = useCallback(() => setOpenId(null), []);
  const { marked, mark } = useRowKeys(items.length, (index) => setOpenId(items[index]?.task.id ?? null));
  useRowActs(marked);
  const open = (index: number): void => {
    mark(index);
    setOpenId(items[index]?.task.id ?? null);
  };
  const plans = view.plansToDecide;
  return (
    <div className={openId ? 'with-panel' : undefined}>
      <div className="work-sections">
        <FigureTiles figures={view.figures} />
        <WorkSection
          title={words.lists.decisions}
          empty={words.empty.decisions}
          total={total + plans.length}
          shown={items.length + plans.length}
          href={`/tasks?unit=${view.unit.id}&state=submitted&state=handed-back`}
        >
          <PlansToDecide plans={plans} />
          <WaitingRows items={items} from={0} marked={marked} onOpen={open} />
        </WorkSection>
        <div className="work-halves">
          <YearSection view={view} />
          <LateUnits units={view.lateByUnit} />
        </div>
      </div>
      {openId && <TaskPanel taskId={openId} onClose={close} />}
    </div>
  );
}
