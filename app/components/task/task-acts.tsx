import { Button } from '@radix-ui/themes';
import { useRef } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import type { TaskAction } from '#services/tasks/task-actions';
import { type ActingTask, TaskActDialog } from './task-act-dialog.tsx';
import { AT_ONCE, useActAtOnce } from './use-act-at-once';

/** In the order in which they are offered; the first of `LIKELIEST` that is open stands out. */
const OFFERED: readonly TaskAction[] = [
  'sign',
  'unsign',
  'approve',
  'resume',
  'withdraw-submission',
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
const LIKELIEST: readonly TaskAction[] = ['sign', 'submit', 'approve', 'report'];

/** What the person may do to the task now. `d` does the likeliest, `e` reports, `a` assigns. */
export function TaskActs({ task }: { task: ActingTask }) {
  const acts = useRef<HTMLDivElement>(null);
  const press = (selector: string): void => acts.current?.querySelector<HTMLButtonElement>(selector)?.click();
  useKey('d', () => press('[data-main]'));
  useKey('e', () => press('[data-act="report"]'));
  useKey('a', () => press('[data-act="reassign"]'));
  return (
    <div ref={acts} className="page-acts task-acts">
      <ActButtons task={task} offer={OFFERED} main={LIKELIEST.find((act) => task.actions.includes(act)) ?? null} />
    </div>
  );
}

/** Buttons for those of `offer` that are open now. */
export function ActButtons({
  task,
  offer,
  main,
  size = '2',
}: {
  task: ActingTask;
  offer: readonly TaskAction[];
  main: TaskAction | null;
  size?: '1' | '2';
}) {
  const words = useCopy().task;
  const { act, doing, failure } = useActAtOnce(task);
  return (
    <>
      {offer
        .filter((one) => task.actions.includes(one))
        .map((one) =>
          AT_ONCE[one] ? (
            <Button
              key={one}
              size={size}
              variant={one === main ? 'solid' : 'soft'}
              data-main={one === main ? '' : undefined}
              loading={doing === one}
              onClick={() => act(one)}
            >
              {words.action[one]}
            </Button>
          ) : (
            <TaskActDialog key={one} act={one} task={task} main={one === main} size={size} />
          ),
        )}
      <FailureNote failure={failure} />
    </>
  );
}
