import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Choice } from '#domain/planning/revision/take-revision';
import type { RevisionRow } from '#services/revisions/revision-rows';

export interface Decisions {
  readonly leftOut: ReadonlySet<string>;
  readonly choices: Readonly<Record<string, Choice>>;
  /** The differences that are taken. */
  readonly taken: number;
  /** Ids of the conflicts that still wait for a choice, in the order of the page. */
  readonly open: readonly string[];
  readonly setTaken: (id: string, taken: boolean) => void;
  readonly choose: (conflictId: string, choice: Choice) => void;
}

interface Kept {
  readonly leftOut: readonly string[];
  readonly choices: Readonly<Record<string, Choice>>;
}

const NOTHING: Kept = { leftOut: [], choices: {} };

/** What is decided on the page so far; kept in the browser under `key`, so that a reload loses nothing. */
export function useDecisions(key: string, rows: readonly RevisionRow[], planTitleConflict: string | null): Decisions {
  const [kept, setKept] = useState<Kept>(NOTHING);
  useEffect(() => setKept(restored(key)), [key]);
  const change = useCallback(
    (next: (kept: Kept) => Kept) =>
      setKept((now) => {
        const changed = next(now);
        sessionStorage.setItem(key, JSON.stringify(changed));
        return changed;
      }),
    [key],
  );
  const setTaken = useCallback(
    (id: string, taken: boolean) =>
      change(({ leftOut, choices }) => {
        const others = leftOut.filter((one) => one !== id);
        return { leftOut: taken ? others : [...others, id], choices };
      }),
    [change],
  );
  const choose = useCallback(
    (id: string, choice: Choice) =>
      change(({ leftOut, choices }) => ({ leftOut, choices: { ...choices, [id]: choice } })),
    [change],
  );
  return useMemo(() => {
    const leftOut = new Set(kept.leftOut);
    const decided = rows.filter(isDifference);
    const conflicts = [
      ...(planTitleConflict !== null && !leftOut.has('plan') ? [planTitleConflict] : []),
      ...rows
        .filter(({ id }) => !leftOut.has(id))
        .flatMap((row) => row.fields.flatMap(({ choiceId }) => choiceId ?? [])),
    ];
    return {
      leftOut,
      choices: kept.choices,
      taken: decided.filter(({ id }) => !leftOut.has(id)).length,
      open: conflicts.filter((id) => !(id in kept.choices)),
      setTaken,
      choose,
    };
  }, [kept, rows, planTitleConflict, setTaken, choose]);
}

/** Something that can be taken or left out. */
export function isDifference({ kind }: RevisionRow): boolean {
  return kind !== 'unchanged' && kind !== 'kept';
}

/** Whether something in a row still waits for a choice. */
export function isOpen({ fields }: RevisionRow, { choices }: Pick<Decisions, 'choices'>): boolean {
  return fields.some(({ choiceId }) => choiceId !== null && !(choiceId in choices));
}

function restored(key: string): Kept {
  const text = sessionStorage.getItem(key);
  return text === null ? NOTHING : (JSON.parse(text) as Kept);
}
