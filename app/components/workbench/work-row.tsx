import { Link } from '@remix-run/react';
import { Badge } from '@radix-ui/themes';
import type { ReactNode } from 'react';
import { DueText } from '#app/components/task/due-text.tsx';
import { ProgressBar } from '#app/components/task/progress-bar.tsx';
import { RemainingText } from '#app/components/task/remaining-text.tsx';
import { LightMark } from '#app/components/ui/light.tsx';
import { useCopy } from '#app/copy/index';
import type { TaskRow } from '#services/tasks/task-row';

/** A task of the workbench in one line, with what is to be done about it at its end. */
export function WorkRow({
  task,
  index,
  marked,
  kind,
  detail,
  onOpen,
  children,
}: {
  task: TaskRow;
  index: number;
  marked: boolean;
  /** What waits, where that is not the task itself. */
  kind?: string;
  detail?: ReactNode;
  onOpen: (index: number) => void;
  children: ReactNode;
}) {
  const copy = useCopy();
  return (
    <li className="work-row" data-row={index} aria-current={marked ? 'true' : undefined}>
      <LightMark light={task.light} />
      <div className="work-what">
        {kind && (
          <Badge color="gray" size="1">
            {kind}
          </Badge>
        )}
        <Link
          to={`/tasks/${task.id}`}
          className="work-title"
          onClick={(press) => {
            if (press.ctrlKey || press.metaKey || window.innerWidth < 1100) return;
            press.preventDefault();
            onOpen(index);
          }}
        >
          {task.title}
        </Link>
        <span className="work-facts muted">
          {task.unitName}
          {task.sectionName && ` · ${task.sectionName}`} · {task.ownerName} · {copy.vocabulary.taskState[task.state]}
        </span>
        {detail && <span className="work-detail">{detail}</span>}
      </div>
      <ProgressBar percent={task.progress} />
      <div className="work-due">
        <DueText dueOn={task.dueOn} provisional={task.provisional} />
        <RemainingText remaining={task.remaining} />
      </div>
      <div className="work-acts">{children}</div>
    </li>
  );
}
