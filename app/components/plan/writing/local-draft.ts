import type { WrittenBlock } from '#domain/plan-writing/written-plan';
import { canonical } from '#domain/shared/canonical';

/** What somebody writes: the words, their title and their year. */
export interface Written {
  readonly title: string;
  readonly year: number | null;
  readonly blocks: readonly WrittenBlock[];
}

/** Words that the server does not have yet, kept in the browser. */
export interface LocalDraft extends Written {
  /** The version that they were written on. */
  readonly version: number;
  /** ISO, UTC. */
  readonly at: string;
}

const keyOf = (writtenId: string) => `nianlun-writing:${writtenId}`;

/** Browsers may have no room, or none to give; then the server alone keeps the words. */
export function keepLocally(writtenId: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(writtenId), JSON.stringify(draft));
  } catch {
    return;
  }
}

export function forgetLocally(writtenId: string): void {
  try {
    localStorage.removeItem(keyOf(writtenId));
  } catch {
    return;
  }
}

/** The words that were left here, unless the server has the same ones. */
export function leftLocally(writtenId: string, saved: Written): LocalDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(writtenId)) ?? 'null') as LocalDraft | null;
    return kept && Array.isArray(kept.blocks) && !isSame(kept, saved) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether they say the same, wherever they come from. */
export function isSame(a: Written, b: Written): boolean {
  const words = ({ title, year, blocks }: Written) => canonical([title, year, blocks]);
  return words(a) === words(b);
}
