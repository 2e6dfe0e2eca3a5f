import { useFetcher } from '@remix-run/react';
import { Badge, Button, Heading } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { TaskView } from '#services/tasks/get-task-view';
import type { TaskExtension } from '#services/tasks/task-dates';

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
  const decide = (decision: 'approve' | 'refuse') => ({
    intent: 'decide-extension',
    extensionId: extension.id,
    decision,
  });
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
        {extension.mayDecide && (
          <>
            <FormDialog
              trigger={<Button size="1">{words.approve}</Button>}
              title={words.approve}
              submit={words.approve}
              action={action}
              hidden={decide('approve')}
            >
              {(failure) => <TextField name="reason" label={words.decisionReason} failure={failure} />}
            </FormDialog>
            <FormDialog
              trigger={
                <Button size="1" variant="soft" color="gray">
                  {words.refuse}
                </Button>
              }
              title={words.refuse}
              submit={words.refuse}
              action={action}
              hidden={decide('refuse')}
            >
              {(failure) => <TextField name="reason" label={words.decisionReason} failure={failure} required />}
            </FormDialog>
          </>
        )}
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
