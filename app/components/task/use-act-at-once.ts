import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn, type Failure } from '#app/failure';
import type { TaskAction } from '#services/tasks/task-actions';

/** Done by one press; `undo` is the act that takes it back. */
export const AT_ONCE: Partial<Record<TaskAction, { undo?: TaskAction }>> = {
  sign: { undo: 'unsign' },
  unsign: {},
  approve: {},
  resume: {},
  'withdraw-submission': {},
};

/** Does an act without asking, says so once it is done, and offers to take it back where that can be. */
export function useActAtOnce(task: { readonly id: string; readonly version: number }): {
  act: (act: TaskAction) => void;
  /** What is being done. */
  doing: TaskAction | null;
  failure: Failure | null;
} {
  const words = useCopy().task;
  const say = useToast();
  const { submit, data, state, formData } = useFetcher();
  const { revalidate } = useRevalidator();
  const asked = useRef<{ act: TaskAction; version: number } | null>(null);
  const action = `/tasks/${task.id}`;
  const send = useCallback(
    (intent: TaskAction, version: number) => submit({ intent, version }, { method: 'post', action }),
    [submit, action],
  );
  const failure = failureIn(data);
  useEffect(() => {
    if (data === undefined || asked.current === null) return;
    const { act, version } = asked.current;
    asked.current = null;
    const refused = failureIn(data);
    if (refused?.kind === 'conflict') revalidate();
    if (refused) return;
    const undo = AT_ONCE[act]?.undo;
    say(words.done(words.action[act]), undo ? () => send(undo, version + 1) : undefined);
  }, [data, revalidate, say, send, words]);
  const act = (what: TaskAction): void => {
    asked.current = { act: what, version: task.version };
    send(what, task.version);
  };
  const doing = state === 'idle' ? null : ((formData?.get('intent') as TaskAction | null) ?? null);
  return { act, doing, failure };
}
