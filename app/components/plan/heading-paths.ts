import type { DraftHeading } from '#domain/planning/draft';

/** Longer headings are cut at their first clause: they are whole in the paper beside. */
const LONGEST_HEADING = 24;

/** The headings above an entry of the outline as one line: 二、重点任务 › （一）妇幼保健; '' where there are none. */
export function headingPaths(outline: readonly DraftHeading[]): (id: string | null) => string {
  const byId = new Map(outline.map((entry) => [entry.id, entry]));
  const paths = new Map<string, string>();
  const pathOf = (id: string | null): string => {
    const entry = id === null ? undefined : byId.get(id);
    if (!entry) return '';
    const known = paths.get(entry.id);
    if (known !== undefined) return known;
    const above = pathOf(entry.parentId);
    const own = entry.role === 'heading' ? headingText(entry) : '';
    const path = [above, own].filter((part) => part !== '').join(' › ');
    paths.set(entry.id, path);
    return path;
  };
  return pathOf;
}

function headingText({ label, text }: DraftHeading): string {
  const [clause = text] = text.split(/[。；：，]/u);
  return `${label}${text.length <= LONGEST_HEADING ? text.replace(/[。；：]$/u, '') : clause.slice(0, LONGEST_HEADING)}`;
}
