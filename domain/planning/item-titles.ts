const LONGEST_TITLE = 30;
/** Shorter than this a clause is a fragment that says nothing without its heading. */
const SHORTEST_CLAUSE = 5;
const CLAUSE_END = /[。；！？，：,;:!?]/u;
/** A bracket that the cut left open, with what stands in it. */
const OPEN_BRACKET = /[（(《“"][^）)》”"]*$/u;
const STANDS_ALONE = /^[\p{Script=Han}A-Za-z]/u;

/**
 * A short readable title for a work item: its words up to the end of the first clause; a fragment (加强管理, 85%以上) is extended by the next
 * clause of its sentence or led by its heading. White space is folded; what is too long ends in an ellipsis.
 */
export function titleFrom(words: string, heading: string | null): string {
  const text = words.replace(/\s+/gu, '').replace(/^[，。；：、,;:.]+/u, '');
  const first = clauseEnd(text, 0);
  const named = text[first] === '：' || text[first] === ':';
  let end = first;
  if (end < SHORTEST_CLAUSE && (text[end] === '，' || text[end] === ',')) {
    const second = clauseEnd(text, end + 1);
    if (second <= LONGEST_TITLE) end = second;
  }
  const clause = text.slice(0, end);
  const fragment = !named && (clause.length < SHORTEST_CLAUSE || !STANDS_ALONE.test(clause));
  const lead = fragment && heading !== null && heading !== '' && heading.length <= 14 ? `${heading}：` : '';
  return shortened(`${lead}${clause.replace(OPEN_BRACKET, '')}` || text);
}

/** The title of a table row: its longest cell that names neither time nor party. */
export function titleFromCells(cells: readonly string[], isNamed: (cell: number) => boolean): string {
  const words = cells.map((cell) => cell.replace(/\s+/gu, ''));
  const free = words.filter((cell, at) => cell.length > 1 && !isNamed(at));
  const longest = [...(free.length > 0 ? free : words)].sort((a, b) => b.length - a.length)[0] ?? '';
  return titleFrom(longest, null);
}

/** The name of a heading: its line without the stop at its end and what stands in brackets. */
export function headingName(words: string): string {
  const text = words.replace(/\s+/gu, '').replace(/[（(][^（）()]*[）)]/gu, '');
  return text.slice(0, clauseEnd(text, 0));
}

function clauseEnd(text: string, from: number): number {
  const at = text.slice(from).search(CLAUSE_END);
  return at < 0 ? text.length : from + at;
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;
}
