import { useKey } from './use-key';

/** Acts on the marked row: `d` does the likeliest, `e` reports, `a` assigns. */
export function useRowActs(marked: number): void {
  const press = (selector: string): void =>
    document.querySelector<HTMLButtonElement>(`[data-row="${marked}"] ${selector}`)?.click();
  useKey('d', () => press('[data-main]'));
  useKey('e', () => press('[data-act="report"]'));
  useKey('a', () => press('[data-act="reassign"]'));
}
