import { useCallback, useState } from 'react';
import { ActButtons } from '#app/components/task/task-acts.tsx';
import { TaskPanel } from '#app/components/task/task-panel.tsx';
import { useCopy } from '#app/copy/index';
import { useRowActs } from '#app/keyboard/use-row-acts';
import { useRowKeys } from '#app/keyboard/use-row-keys';
import type { TaskAction } from '#services/tasks/task-actions';
import type { StaffWorkbench as View, WorkbenchList } from '#services/workbench/get-staff-workbench';
import { WaitingRows } from './waiting-rows.tsx';
import { WorkRow } from './work-row.tsx';
import { WorkSection } from './work-section.tsx';

const OFFER: readonly TaskAction[] = ['sign', 'report', 'submit'];
const LISTS = ['overdue', 'dueToday', 'thisWeek', 'next'] as const;

/** What the person must do: late, today, this week, and what waits for their word. */
export function StaffWorkbench({ view, query }: { view: View; query: string }) {
  const words = useCopy().workbench;
  const [openId, setOpenId] = useState<string | null>(null);
  const close = useCallback(() => setOpenId(null), []);
  const tasks = [...LISTS.flatMap((key) => view[key].rows), ...view.waiting.items.map((item) => item.task)];
  const { marked, mark } = useRowKeys(tasks.length, (index) => setOpenId(tasks[index]?.id ?? null));
  useRowActs(marked);
  const open = (index: number): void => {
    mark(index);
    setOpenId(tasks[index]?.id ?? null);
  };
  const startOf = (key: (typeof LISTS)[number]): number =>
    LISTS.slice(0, LISTS.indexOf(key)).reduce((sum, earlier) => sum + view[earlier].rows.length, 0);
  const rowsOf = (list: WorkbenchList, from: number) =>
    list.rows.map((task, place) => (
      <WorkRow key={task.id} task={task} index={from + place} marked={from + place === marked} onOpen={open}>
        <ActButtons task={task} offer={OFFER} main={OFFER.find((act) => task.actions.includes(act)) ?? null} size="1" />
      </WorkRow>
    ));
  const { waiting } = view;
  return (
    <div className={openId ? 'with-panel' : undefined}>
      <div className="work-sections">
        {LISTS.filter((key) => key !== 'next' || view.next.total > 0).map((key) => (
          <WorkSection
            key={key}
            title={words.lists[key]}
            empty={words.empty[key]}
            total={view[key].total}
            shown={view[key].rows.length}
            href={`/tasks?${query}${key === 'overdue' ? '&light=red' : ''}`}
          >
            {rowsOf(view[key], startOf(key))}
          </WorkSection>
        ))}
        <WorkSection
          title={words.lists.waiting}
          empty={words.empty.waiting}
          total={waiting.total}
          shown={waiting.items.length}
          href="/tasks?state=submitted"
        >
          <WaitingRows items={waiting.items} from={tasks.length - waiting.items.length} marked={marked} onOpen={open} />
        </WorkSection>
      </div>
      {openId && <TaskPanel taskId={openId} onClose={close} />}
    </div>
  );
}
