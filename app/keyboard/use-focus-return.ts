import { useCallback, useEffect, useRef } from 'react';

/**
 * For a dialog that a key or a row opens, not a trigger of its own: what had the focus before has it again when the dialog closes. The
 * answer goes to the dialog's content as `onCloseAutoFocus`.
 */
export function useFocusReturn(open: boolean): (event: Event) => void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  return useCallback((event: Event) => {
    const { current } = before;
    if (!(current instanceof HTMLElement) || current === document.body) return;
    event.preventDefault();
    // What moved to another place on the page is there anew, under its id.
    const place = current.isConnected ? current : document.getElementById(current.id);
    place?.focus();
  }, []);
}
