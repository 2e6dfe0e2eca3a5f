import { useCallback, useEffect, useRef, useState } from 'react';
import { failureIn, type Failure } from '#app/failure';
import { forgetLocally, isSame, keepLocally, type Written } from './local-draft';

/**
 * `saved` the server has every word; `changed` it will be asked soon; `offline` it was not reached; `kept` it said no for now, the words
 * wait here; `conflict` somebody else was faster: nothing is sent any more.
 */
export type SaveState = 'saved' | 'changed' | 'saving' | 'offline' | 'kept' | 'conflict';

export interface Autosave {
  readonly state: SaveState;
  /** ISO, UTC: when the server last had every word. */
  readonly savedAt: string;
  readonly failure: Failure | null;
  /** The one that stands on the server, as far as this page knows. */
  readonly version: number;
  readonly change: (written: Written) => void;
  /** Saves what is left at once; the version that then stands, or null where it could not be saved. */
  readonly flush: () => Promise<number | null>;
}

const PAUSE_MS = 1_200;
const TRY_AGAIN_MS = 10_000;

interface Saved {
  readonly version: number;
  readonly savedAt: string;
}

/**
 * Saves what is written a moment after the last key, one save at a time, each over the version that the one before it left. What the
 * server does not have yet lies in the browser meanwhile, so that an ended session or a lost connection loses nothing.
 */
export function useAutosave(id: string, version: number, savedAt: string, written: Written): Autosave {
  const [shown, setShown] = useState<Pick<Autosave, 'state' | 'savedAt' | 'failure' | 'version'>>({
    state: 'saved',
    savedAt,
    failure: null,
    version,
  });
  const latest = useRef(written);
  const onServer = useRef(written);
  const standing = useRef(version);
  const underWay = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stopped = useRef(false);

  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    if (underWay.current) return underWay.current.then(() => save());
    if (stopped.current || isSame(latest.current, onServer.current)) return Promise.resolve();
    const sent = latest.current;
    setShown((before) => ({ ...before, state: 'saving' }));
    underWay.current = send(id, standing.current, sent).then((answer) => {
      underWay.current = null;
      if ('version' in answer) {
        standing.current = answer.version;
        onServer.current = sent;
        const isAll = isSame(latest.current, sent);
        if (isAll) forgetLocally(id);
        setShown({ ...answer, state: isAll ? 'saved' : 'changed', failure: null });
        return;
      }
      stopped.current = answer.state === 'conflict';
      setShown((before) => ({ ...before, state: answer.state, failure: answer.failure }));
      if (!stopped.current) timer.current = setTimeout(() => void save(), TRY_AGAIN_MS);
    });
    return underWay.current;
  }, [id]);

  const change = useCallback(
    (next: Written) => {
      latest.current = next;
      if (isSame(next, onServer.current)) return;
      keepLocally(id, { ...next, version: standing.current, at: new Date().toISOString() });
      if (stopped.current) return;
      setShown((before) => (before.state === 'saved' ? { ...before, state: 'changed' } : before));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE_MS);
    },
    [id, save],
  );

  const flush = useCallback(async () => {
    await save();
    return isSame(latest.current, onServer.current) ? standing.current : null;
  }, [save]);

  useEffect(() => {
    const again = () => void save();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
      again();
    };
  }, [save]);

  return { ...shown, change, flush };
}

type Unsaved = { readonly state: 'offline' | 'kept' | 'conflict'; readonly failure: Failure | null };

async function send(id: string, version: number, { title, year, blocks }: Written): Promise<Saved | Unsaved> {
  const form = new FormData();
  form.set('written', JSON.stringify({ version, title, year, blocks }));
  try {
    const response = await fetch(`/plans/write/${id}/save`, { method: 'post', body: form });
    const answer: unknown = await response.json();
    const failure = failureIn(answer);
    if (failure) return { state: failure.kind === 'conflict' ? 'conflict' : 'kept', failure };
    return response.ok ? (answer as Saved) : { state: 'kept', failure: null };
  } catch {
    return { state: 'offline', failure: null };
  }
}
