import { Link, useFetcher } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useEffect, useRef } from 'react';
import { useCopy } from '#app/copy/index';
import { usePanelFocus } from '#app/keyboard/use-panel-focus';
import type { TaskView } from '#services/tasks/get-task-view';
import { TaskSheet } from './task-sheet.tsx';

/** A task beside its list: the list stays where it is. */
export function TaskPanel({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const copy = useCopy();
  const { load, data } = useFetcher<TaskView>({ key: `panel-${taskId}` });
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(panel, taskId);
  useEffect(() => load(`/tasks/${taskId}`), [load, taskId]);
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside ref={panel} tabIndex={-1} className="side-panel" aria-label={data?.title ?? copy.frame.loading}>
      <div className="side-panel-head">
        <Button asChild size="1" variant="soft">
          <Link to={`/tasks/${taskId}`}>{copy.task.openPage}</Link>
        </Button>
        <Button size="1" variant="ghost" color="gray" onClick={onClose}>
          {copy.frame.close}
        </Button>
      </div>
      {data ? <TaskSheet task={data} inPanel /> : <p className="muted">{copy.frame.loading}</p>}
    </aside>
  );
}
