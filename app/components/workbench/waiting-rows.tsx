import { ActButtons } from '#app/components/task/task-acts.tsx';
import { ExtensionDecision } from '#app/components/task/extension-decision.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { TaskAction } from '#services/tasks/task-actions';
import type { WaitingItem } from '#services/workbench/waiting';
import { WorkRow } from './work-row.tsx';

const OFFER: Record<Exclude<WaitingItem['kind'], 'extension'>, readonly TaskAction[]> = {
  review: ['approve', 'return'],
  'handed-back': ['reassign', 'cancel'],
};

/** What waits for the person's word, each with the word beside it; `from` is the number of the first row. */
export function WaitingRows({
  items,
  from,
  marked,
  onOpen,
}: {
  items: readonly WaitingItem[];
  from: number;
  marked: number;
  onOpen: (index: number) => void;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const today = useToday();
  const date = (day: string): string => formatDate(locale, day, today, { weekday: false });
  return items.map(({ kind, task, extension }, place) => {
    const index = from + place;
    const row = { task, index, marked: index === marked, kind: copy.workbench.waitingKinds[kind], onOpen };
    if (kind === 'extension') {
      if (!extension) return null;
      const asked = copy.task.extensionAsked(date(task.dueOn), date(extension.toDueOn), extension.workingDays);
      return (
        <WorkRow
          key={extension.id}
          {...row}
          detail={`${asked} · ${copy.workbench.askedBy(extension.by, extension.reason)}`}
        >
          <ExtensionDecision taskId={task.id} extensionId={extension.id} />
        </WorkRow>
      );
    }
    return (
      <WorkRow key={`${kind}-${task.id}`} {...row}>
        <ActButtons task={task} offer={OFFER[kind]} main={OFFER[kind][0] ?? null} size="1" />
      </WorkRow>
    );
  });
}
