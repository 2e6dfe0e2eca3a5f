import { useFetcher } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { useKey } from '#app/keyboard/use-key';
import type { TaskAction } from '#services/tasks/task-actions';
import { type ActingTask, TaskActDialog } from './task-act-dialog.tsx';

/** Done by one press; `undo` is the act that takes it back. */
const AT_ONCE: Partial<Record<TaskAction, { undo?: TaskAction }>> = {
  sign: { undo: 'unsign' },
  unsign: {},
  approve: {},
  resume: {},
  'withdraw-submission': {},
};

/** In dialogs, in the order in which they are offered. */
const ASKED: readonly TaskAction[] = [
  'report',
  'submit',
  'return',
  'request-extension',
  'hand-back',
  'reassign',
  'redate',
  'suspend',
  'cancel',
];
const MAIN: readonly TaskAction[] = ['sign', 'submit', 'approve', 'report'];

/** What the person may do to the task now; the likeliest act stands out and has the key `d`. */
export function TaskActs({ task }: { task: ActingTask }) {
  const words = useCopy().task;
  const fetcher = useFetcher();
  const say = useToast();
  const action = `/tasks/${task.id}`;
  const send = (intent: TaskAction, version: number): void =>
    fetcher.submit({ intent, version }, { method: 'post', action });
  const doAtOnce = (act: TaskAction): void => {
    const undo = AT_ONCE[act]?.undo;
    send(act, task.version);
    say(words.done(words.action[act]), undo ? () => send(undo, task.version + 1) : undefined);
  };
  const main = MAIN.find((act) => task.actions.includes(act));
  useKey('d', () => {
    if (main && main in AT_ONCE) doAtOnce(main);
  });
  return (
    <div className="page-acts task-acts">
      {(Object.keys(AT_ONCE) as TaskAction[])
        .filter((act) => task.actions.includes(act))
        .map((act) => (
          <Button
            key={act}
            variant={act === main ? 'solid' : 'soft'}
            loading={fetcher.state !== 'idle'}
            onClick={() => doAtOnce(act)}
          >
            {words.action[act]}
          </Button>
        ))}
      {ASKED.filter((act) => task.actions.includes(act)).map((act) => (
        <TaskActDialog key={act} act={act} task={task} main={act === main} />
      ))}
      <FailureNote failure={failureIn(fetcher.data)} />
    </div>
  );
}
