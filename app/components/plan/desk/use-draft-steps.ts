import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { failureIn, type Failure } from '#app/failure';
import type { DraftEdit } from '#domain/planning/draft';

type Step = { readonly intent: 'edit'; readonly edit: DraftEdit } | { readonly intent: 'undo' | 'redo' };

export interface DraftSteps {
  readonly send: (edit: DraftEdit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/**
 * Saves one change after another, each on the version that the one before it left. A refusal stops what waits behind it; a conflict also
 * loads what stands now.
 */
export function useDraftSteps(action: string, shownVersion: number): DraftSteps {
  const fetcher = useFetcher<unknown>();
  const { revalidate } = useRevalidator();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<Step[]>([]);
  const version = useRef(shownVersion);
  const sending = useRef(false);
  const answered = useRef<unknown>(undefined);
  const submit = useRef(fetcher.submit);
  submit.current = fetcher.submit;

  const next = useCallback(() => {
    const step = queue.current.shift();
    setWaiting(queue.current.length);
    if (!step) return;
    sending.current = true;
    const { intent } = step;
    const edit = step.intent === 'edit' ? { edit: JSON.stringify(step.edit) } : {};
    submit.current({ intent, version: version.current, ...edit }, { method: 'post', action });
  }, [action]);

  const push = useCallback(
    (step: Step) => {
      setFailure(null);
      queue.current.push(step);
      setWaiting(queue.current.length);
      if (!sending.current) next();
    },
    [next],
  );

  useEffect(() => {
    if (!sending.current) version.current = shownVersion;
  }, [shownVersion]);

  const settle = useCallback(
    (answer: unknown) => {
      if (answer === undefined || answer === answered.current) return;
      answered.current = answer;
      sending.current = false;
      const refused = failureIn(answer);
      if (refused) {
        queue.current = [];
        setWaiting(0);
        setFailure(refused);
        revalidate();
        return;
      }
      version.current = (answer as { version: number }).version;
      next();
    },
    [next, revalidate],
  );
  // After every commit: with a list of dependencies the answer is missed where a key interrupts the transition that renders it.
  useEffect(() => settle(fetcher.data));

  return {
    send: useCallback((edit: DraftEdit) => push({ intent: 'edit', edit }), [push]),
    undo: useCallback(() => push({ intent: 'undo' }), [push]),
    redo: useCallback(() => push({ intent: 'redo' }), [push]),
    busy: fetcher.state !== 'idle' || waiting > 0,
    failure,
  };
}
