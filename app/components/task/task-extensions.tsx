import { useFetcher } from '@remix-run/react';
import { Badge, Button, Heading } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { TaskView } from '#services/tasks/get-task-view';
import type { TaskExtension } from '#services/tasks/task-dates';
import { ExtensionDecision } from './extension-decision.tsx';

/** Extensions that were asked for, and their decision by whoever may decide. */
export function TaskExtensions({ task }: { task: TaskView }) {
  const words = useCopy().task;
  if (task.extensions.length === 0) return null;
  return (
    <section>
      <Heading as="h2" size="3">
        {words.extensions}
      </Heading>
      <ul className="remarks">
        {task.extensions.map((extension) => (
          <ExtensionEntry key={extension.id} extension={extension} taskId={task.id} />
        ))}
      </ul>
    </section>
  );
}

function ExtensionEntry({ extension, taskId }: { extension: TaskExtension; taskId: string }) {
  const copy = useCopy();
  const words = copy.task;
  const locale = useLocale();
  const today = useToday();
  const fetcher = useFetcher();
  const date = (day: string): string => formatDate(locale, day, today, { weekday: false });
  const action = `/tasks/${taskId}`;
  return (
    <li>
      <p>
        <Badge color={extension.state === 'requested' ? 'amber' : 'gray'}>
          {words.extensionState[extension.state]}
        </Badge>{' '}
        {words.extensionAsked(date(extension.fromDueOn), date(extension.toDueOn), extension.workingDays)}
      </p>
      <p>
        {extension.reason} <span className="muted">— {extension.by}</span>
      </p>
      {extension.decidedBy && (
        <p className="muted">
          {extension.decisionReason} — {extension.decidedBy}
        </p>
      )}
      {extension.state === 'requested' && <p className="muted">{words.extensionDecider[extension.decider]}</p>}
      <span className="row-acts">
        {extension.mayDecide && <ExtensionDecision taskId={taskId} extensionId={extension.id} />}
        {extension.mayWithdraw && (
          <Button
            size="1"
            variant="ghost"
            onClick={() =>
              fetcher.submit({ intent: 'withdraw-extension', extensionId: extension.id }, { method: 'post', action })
            }
          >
            {words.withdraw}
          </Button>
        )}
      </span>
      <FailureNote failure={failureIn(fetcher.data)} />
    </li>
  );
}
