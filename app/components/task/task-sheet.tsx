import { Link } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import { LightMark } from '#app/components/ui/light.tsx';
import { useCopy } from '#app/copy/index';
import type { TaskView } from '#services/tasks/get-task-view';
import { ProgressBar } from './progress-bar.tsx';
import { RemainingText } from './remaining-text.tsx';
import { TaskActs } from './task-acts.tsx';
import { TaskComments } from './task-comments.tsx';
import { TaskDates } from './task-dates.tsx';
import { TaskEscalation } from './task-escalation.tsx';
import { TaskEvidence } from './task-evidence.tsx';
import { TaskExtensions } from './task-extensions.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskHistory } from './task-history.tsx';
import { TaskReports } from './task-reports.tsx';

/** Everything about a task on one sheet: what exactly, why, by when, what next. */
export function TaskSheet({ task, inPanel = false }: { task: TaskView; inPanel?: boolean }) {
  const copy = useCopy();
  const words = copy.task;
  const standing = task.standingReason;
  return (
    <article className="task-sheet">
      <header className="task-head">
        <p className="muted task-trail">
          <Link to={`/plans/${task.plan.id}`}>{task.plan.title}</Link>
          {task.item.headings.length > 0 && ` › ${task.item.headings.join(' › ')}`}
        </p>
        <Heading as={inPanel ? 'h2' : 'h1'} size={inPanel ? '4' : '6'}>
          {task.title}
        </Heading>
        <p className="task-status">
          <LightMark light={task.light} />
          <strong>{copy.vocabulary.taskState[task.state]}</strong>
          <RemainingText remaining={task.remaining} />
          <ProgressBar percent={task.progress} />
        </p>
        {standing && (
          <p className="task-standing">
            {copy.phrases.of(words.standing[task.state] ?? '', standing.reason)}
            <span className="muted"> — {standing.by ?? words.system}</span>
          </p>
        )}
        <TaskActs task={{ ...task, unitId: task.unit.id, ownerId: task.owner.id, backupId: task.backup.id }} />
      </header>
      <div className="task-columns">
        <div className="task-main">
          <section>
            <Heading as="h2" size="3">
              {words.source}
            </Heading>
            <blockquote className="paper task-source">{task.source.text}</blockquote>
          </section>
          <TaskReports reports={task.reports} />
          <TaskEvidence task={task} />
          <TaskComments task={task} />
        </div>
        <aside className="task-side">
          <TaskDates task={task} />
          <TaskEscalation timeline={task.escalation} />
          <TaskExtensions task={task} />
          <TaskFacts task={task} />
          <TaskHistory history={task.history} />
        </aside>
      </div>
    </article>
  );
}
