import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { RevisionEffectsView } from '#services/revisions/get-revision-effects';
import type { RevisionView } from '#services/revisions/get-revision-view';
import type { Decisions } from './use-decisions';

/** What the rows do to tasks as they are decided now. */
export interface Effects {
  /** By the item's id; null where it is as the paper prints. */
  readonly decided: RevisionEffectsView['effects'] | null;
  /** Choices have changed since: the answer is on its way. */
  readonly asking: boolean;
}

/** Follows the choices: where what people had changed is kept, other tasks come and go than by the paper. */
export function useEffects(view: RevisionView, decisions: Decisions): Effects {
  const { data, load, state } = useFetcher<RevisionEffectsView>();
  const [answering, setAnswering] = useState('');
  const isAsked = view.mayTake === 'amendment' && view.planIndex !== null;
  const mine = Object.keys(decisions.choices).filter((id) => decisions.choices[id] === 'mine');
  const search = new URLSearchParams([
    ['plan', String(view.planIndex)],
    ...mine.sort().map((id) => ['mine', id]),
  ]).toString();
  const address = isAsked && mine.length > 0 ? `/plans/${view.plan.id}/revision/${view.id}/effects?${search}` : '';
  useEffect(() => {
    if (address === '') return;
    setAnswering(address);
    load(address);
  }, [address, load]);
  if (address === '') return { decided: null, asking: false };
  return { decided: data?.effects ?? null, asking: answering !== address || state !== 'idle' };
}
