import { anchored } from '../expressions/anchored';
import type { NormalText } from '../normalize';
import type { Entry } from '../outline';
import { printed } from '../printed';
import type { OutlineEntry, OutlineRole, ReadPlan } from '../reading';

/** Turns entries into what the reader gives back: spans into the original, the words up to the next entry, heading or item. */
export function outlineEntries(
  source: string,
  normal: NormalText,
  entries: readonly Entry[],
  plans: readonly ReadPlan[],
): readonly OutlineEntry[] {
  const { offsets } = normal;
  return entries.map((entry, i) => {
    const next = entries[i + 1];
    const plan = plans[entry.planIndex];
    const start = offsets[entry.start] ?? 0;
    const own = (offsets[entry.lineEnd - 1] ?? start) + 1;
    const nextStart =
      next !== undefined && next.planIndex === entry.planIndex ? (offsets[next.start] ?? own) : (plan?.end ?? own);
    const body = offsets[entry.body] ?? own;
    const end = start + source.slice(start, nextStart).trimEnd().length;
    return {
      label: printed(source, { start, end: (offsets[entry.body - 1] ?? start) + 1 }),
      text: source.slice(Math.min(body, end), end).replace(/\s+/gu, ' ').trim(),
      depth: entry.depth,
      role: roleOf(normal, entry, next, end > own),
      origin: 'printed',
      by: entry.by,
      start,
      end,
    };
  });
}

/** 一是, 二要: opens a sentence, which titles nothing but entries of its own. */
const SPOKEN = anchored(/^[一二三四五六七八九十]{1,2}[\u3400-\u9fff]$/u);

/** It titles what stands below it: entries, or text in paragraphs of its own. */
function roleOf(normal: NormalText, entry: Entry, next: Entry | undefined, hasText: boolean): OutlineRole {
  if (next !== undefined && next.planIndex === entry.planIndex && next.depth > entry.depth) return 'heading';
  const title = normal.text.slice(entry.body, entry.lineEnd);
  if (SPOKEN.test(entry.label) && /[。；]$/u.test(title)) return 'item';
  return hasText && title.length <= 45 && !/[，。；][^，。；]+[。；]/u.test(title) ? 'heading' : 'item';
}
