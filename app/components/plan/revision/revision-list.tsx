import { useCallback, useEffect, useMemo } from 'react';
import { useCopy, type Copy } from '#app/copy/index';
import { useRowKeys } from '#app/keyboard/use-row-keys';
import type { RevisionKind } from '#domain/planning/revision/compare-revision';
import type { RevisionRow } from '#services/revisions/revision-rows';
import { numberNote } from './number-note';
import { RevisionRowCard } from './revision-row.tsx';
import { isDifference, type Decisions } from './use-decisions';
import type { Effects } from './use-effects';

/** Rows in the order of the revised paper; runs of what did not change are folded. */
type Part = { readonly shown: RevisionRow; readonly index: number } | { readonly folded: readonly RevisionRow[] };

export function RevisionList({
  rows,
  only,
  decisions,
  effects,
  mayDecide,
  was,
}: {
  rows: readonly RevisionRow[];
  only: RevisionKind | null;
  decisions: Decisions;
  effects: Effects;
  mayDecide: boolean;
  /** What the paper on the left is called. */
  was: string;
}) {
  const words = useCopy().revision;
  const parts = useMemo(() => partsOf(rows, only), [rows, only]);
  const titles = useMemo(() => new Map(rows.map((row) => [row.id, (row.is ?? row.was)?.title ?? ''])), [rows]);
  const titleOf = useCallback((id: string) => titles.get(id) ?? null, [titles]);
  const shown = parts.filter((part) => 'shown' in part).length;
  const { marked } = useRowKeys(shown, (index) =>
    document.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus(),
  );
  useEffect(() => {
    document.querySelector(`[data-row="${marked}"]`)?.scrollIntoView({ block: 'center' });
  }, [marked]);
  if (rows.every((row) => !isDifference(row))) return <p className="muted">{words.nothing}</p>;
  if (only !== null && shown === 0) return <p className="muted">{words.nothingShown}</p>;
  return (
    <div className="revision-list">
      <div className="revision-heads" aria-hidden="true">
        <span>{was}</span>
        <span>{words.is}</span>
      </div>
      {parts.map((part) =>
        'shown' in part ? (
          <RevisionRowCard
            key={part.shown.id}
            row={part.shown}
            index={part.index}
            marked={part.index === marked}
            decisions={decisions}
            mayDecide={mayDecide}
            titleOf={titleOf}
            wasName={was}
            effects={effects.decided ? (effects.decided[part.shown.id] ?? null) : part.shown.effects}
            asking={effects.asking}
          />
        ) : (
          <Folded key={part.folded[0]?.id} rows={part.folded} />
        ),
      )}
    </div>
  );
}

function Folded({ rows }: { rows: readonly RevisionRow[] }) {
  const copy = useCopy();
  return (
    <details className="revision-folded">
      <summary>{copy.revision.folded(rows.length)}</summary>
      <ol>
        {rows.map((row) => (
          <li key={row.id} id={`row-${row.id}`}>
            <span>
              {(row.is ?? row.was)?.label} {(row.is ?? row.was)?.title}
            </span>
            <span className="muted">{noteOf(copy, row)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function noteOf(copy: Copy, row: RevisionRow): string {
  if (row.dropped) return copy.revision.stillDropped;
  return row.kind === 'kept' ? copy.revision.handMade : numberNote(copy, row).join('');
}

function partsOf(rows: readonly RevisionRow[], only: RevisionKind | null): Part[] {
  const parts: Part[] = [];
  let index = 0;
  let run: RevisionRow[] = [];
  const close = () => {
    if (run.length > 0 && only === null) parts.push({ folded: run });
    run = [];
  };
  for (const row of rows) {
    if (only === null && !isDifference(row)) run.push(row);
    else if (only === null || row.kind === only) {
      close();
      parts.push({ shown: row, index });
      index += 1;
    }
  }
  close();
  return parts;
}
