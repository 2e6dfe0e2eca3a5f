import { type RefObject, useLayoutEffect } from 'react';

/**
 * For a panel beside a list: it has the focus when it opens and when it shows something else, so that the keyboard goes on in it. What had
 * the focus before has it again when it closes.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, shows: string): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const { current } = panel;
    return () => {
      const isLeft = current?.contains(document.activeElement) ?? false;
      if (isLeft && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [panel]);
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), [panel, shows]);
}
