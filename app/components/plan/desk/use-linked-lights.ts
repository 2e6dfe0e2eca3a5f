import { type RefObject, useEffect } from 'react';

/** What an element is linked with: tokens such as `item:i12` or `question:q3` in `data-link`. */
export const linkOf = (tokens: readonly string[]): { 'data-link'?: string } =>
  tokens.length > 0 ? { 'data-link': tokens.join(' ') } : {};

export const linked = (root: ParentNode, token: string): Element[] => [
  ...root.querySelectorAll(`[data-link~="${CSS.escape(token)}"]`),
];

/** While something is pointed at or focused, everything within `root` that shares a token with it is lit. */
export function useLinkedLights(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const desk = root.current;
    if (!desk) return;
    let lit: Element[] = [];
    let current = '';
    const light = (event: Event) => {
      const link = (event.target as Element).closest('[data-link]')?.getAttribute('data-link') ?? '';
      if (link === current) return;
      current = link;
      for (const element of lit) element.classList.remove('lit');
      lit = link === '' ? [] : link.split(' ').flatMap((token) => linked(desk, token));
      for (const element of lit) element.classList.add('lit');
    };
    desk.addEventListener('pointerover', light);
    desk.addEventListener('focusin', light);
    return () => {
      desk.removeEventListener('pointerover', light);
      desk.removeEventListener('focusin', light);
    };
  }, [root]);
}
