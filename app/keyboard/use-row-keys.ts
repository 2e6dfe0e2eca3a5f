import { useCallback, useState } from 'react';
import { useKey } from './use-key';

/** Moves a mark over rows with `j` and `k` and opens with `Enter`. Returns the marked row's index, -1 while none is. */
export function useRowKeys(
  count: number,
  open: (index: number) => void,
): { marked: number; mark: (index: number) => void } {
  const [marked, setMarked] = useState(-1);
  const mark = useCallback((index: number) => {
    setMarked(index);
    document.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  }, []);
  useKey('j', () => count > 0 && mark(Math.min(count - 1, marked + 1)));
  useKey('k', () => count > 0 && mark(Math.max(0, marked - 1)));
  useKey('Enter', () => {
    if (marked >= 0 && marked < count) open(marked);
  });
  return { marked: Math.min(marked, count - 1), mark };
}
