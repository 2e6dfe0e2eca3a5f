import { useCallback, useMemo, useState } from 'react';
import type { TaskRow } from '#services/tasks/task-row';

/** Which rows of the page are chosen; rows that have left the page are no longer. */
export function useSelection(rows: readonly TaskRow[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const toggleAll = useCallback(() => {
    setSelected((before) => (rows.every((row) => before.has(row.id)) ? new Set() : new Set(rows.map((row) => row.id))));
  }, [rows]);
  const clear = useCallback(() => setSelected(new Set()), []);
  const chosen = useMemo(() => rows.filter((row) => selected.has(row.id)), [rows, selected]);
  return { selected, toggle, toggleAll, clear, chosen };
}
