import { useEffect, useRef } from 'react';

/** `mod` is Ctrl, or ⌘ on a Mac. Single keys are left alone while somebody types. */
export type Key =
  | 'mod+k'
  | 'j'
  | 'k'
  | 'q'
  | 'e'
  | 'a'
  | 'd'
  | 's'
  | 'm'
  | 'n'
  | 'p'
  | 't'
  | '/'
  | '?'
  | 'Enter'
  | 'mod+s'
  | 'mod+z'
  | 'mod+shift+z';

/** Calls `act` when the key is pressed anywhere on the page. */
export function useKey(key: Key, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !matches(event, key)) return;
      if (!key.startsWith('mod') && isTyping(event.target)) return;
      if (key === 'Enter' && event.target instanceof HTMLElement && /^(A|BUTTON|SUMMARY)$/.test(event.target.tagName))
        return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}

function matches(event: KeyboardEvent, key: Key): boolean {
  const parts = key.split('+');
  const name = parts.at(-1) ?? '';
  const wantsMod = parts.includes('mod');
  if (wantsMod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (wantsMod && parts.includes('shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === name.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
