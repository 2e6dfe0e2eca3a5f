import { useEffect } from 'react';

/**
 * Where an act takes away what had the focus (an answered question, a button that does not apply any more), the focus goes to what stood
 * around it, at last to the page's content: a reader of the screen stays where they were.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      around = target instanceof Element ? ancestorsOf(target) : [];
    };
    const keep = (): void => {
      const [focused, ...outer] = around;
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      const place = outer.find((element) => element.isConnected && element.matches(PLACES));
      focusOn(place ?? document.getElementById('content'));
    };
    const observer = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

const PLACES = 'section, aside, [role="region"], [role="tabpanel"], main';

function ancestorsOf(element: Element): Element[] {
  const around: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) around.push(each);
  return around;
}

function focusOn(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
