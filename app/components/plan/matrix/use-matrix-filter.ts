import { useSearchParams } from '@remix-run/react';
import { useMemo } from 'react';
import { LIGHTS, type Light } from '#domain/tasks/lights';
import type { MatrixRow } from '#services/plans/get-task-matrix';

export interface MatrixFilter {
  readonly words: string;
  readonly light: Light | null;
  readonly section: string;
  readonly set: (name: 'q' | 'light' | 'section', value: string) => void;
}

/** The filter stands in the address, so that a filtered matrix can be sent to somebody. */
export function useMatrixFilter(): MatrixFilter {
  const [params, setParams] = useSearchParams();
  return {
    words: params.get('q') ?? '',
    light: LIGHTS.find((light) => light === params.get('light')) ?? null,
    section: params.get('section') ?? '',
    set: (name, value) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
  };
}

/** Rows that answer to the filter; with a light, only the tasks that show it are left in their cells. */
export function useFilteredRows(
  rows: readonly MatrixRow[],
  { words, light, section }: MatrixFilter,
): readonly MatrixRow[] {
  return useMemo(() => {
    const asked = words.trim().toLowerCase();
    return rows.flatMap((row) => {
      if (section !== '' && placeOf(row) !== section) return [];
      const spoken = [row.title, row.ownerName, row.backupName, row.unitName, row.sectionName ?? ''].join(' ');
      if (asked !== '' && !spoken.toLowerCase().includes(asked)) return [];
      if (light === null) return [row];
      const cells = row.cells.map((cell) => cell.filter((one) => one.light === light));
      return cells.some((cell) => cell.length > 0) ? [{ ...row, cells }] : [];
    });
  }, [rows, words, light, section]);
}

/** The section where an item is done; the unit where it stands in none. */
export const placeOf = ({ sectionName, unitName }: MatrixRow): string => sectionName ?? unitName;
