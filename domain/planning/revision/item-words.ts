import { labelAtLineStart } from '#domain/plan-reader/outline/labels';
import { normalize } from '#domain/plan-reader/normalize';
import type { Span } from '#domain/shared/span';
import type { DraftHeading, DraftItem, PlanDraft } from '../draft';

/** Of an item, the whole text of the document that its spans lie in. */
export type TextOf = (item: Pick<DraftItem, 'documentId'>) => string;

/** What an item says and where it stands, in a spelling in which two editions of a paper can be compared. */
export interface ItemWords {
  readonly item: DraftItem;
  /** Its place in the draft's list, from 0. */
  readonly at: number;
  /** The number that is printed before it (3、, （二）), or empty. */
  readonly label: string;
  /** Each of its sources without label, white space and closing stop. */
  readonly sentences: readonly string[];
  /** Empty for an item that stands in no paper. */
  readonly words: string;
  /** The headings above it, the nearest first. */
  readonly headings: readonly HeadingWords[];
}

/** A heading by its own words: without number, brackets and what follows its first stop. */
export interface HeadingWords {
  readonly id: string;
  readonly name: string;
}

const CLOSING = /[。；，、;,.]+$/u;

/** The items of a draft in its order, as they are compared. Linear. */
export function itemWords(draft: PlanDraft, textOf: TextOf): ItemWords[] {
  const headings = new Map(draft.outline.map((heading) => [heading.id, { ...heading, name: nameOf(heading) }]));
  const labels = new Map(draft.outline.map((heading) => [heading.start, heading.label]));
  return draft.items.map((item, place) => {
    const text = textOf(item);
    const label = labelOf(item, text, labels);
    const sentences = item.sources.map((span, at) => {
      const words = uniform(text, span);
      return (at === 0 ? withoutLabel(words, label) : words).replace(CLOSING, '');
    });
    const words = sentences.filter((sentence) => sentence !== '').join('。');
    return { item, at: place, label, sentences, words, headings: above(headings, item) };
  });
}

/** A label without brackets and stops: （三） and 三、 are the same number. */
export function bareLabel(label: string): string {
  return normalize(label).text.replace(/[^\p{L}\p{N}]/gu, '');
}

function nameOf(heading: DraftHeading): string {
  const words = normalize(heading.text).text.replace(/\([^()]*\)/gu, '');
  const end = words.search(/[。；：，:]/u);
  return (end < 0 ? words : words.slice(0, end)).slice(0, 40);
}

function uniform(text: string, { start, end }: Span): string {
  return normalize(text.slice(start, end)).text;
}

/** In the draft's own document the outline knows the label; elsewhere it is read off the words. */
function labelOf(item: DraftItem, text: string, labels: ReadonlyMap<number, string>): string {
  const [first] = item.sources;
  if (!first) return '';
  if (item.documentId === undefined) return labels.get(first.start) ?? '';
  const words = uniform(text, first);
  return words.slice(0, labelAtLineStart(words, 0, words.length, true)?.length ?? 0);
}

function withoutLabel(words: string, label: string): string {
  const printed = normalize(label).text;
  return printed !== '' && words.startsWith(printed) ? words.slice(printed.length) : words;
}

function above(headings: ReadonlyMap<string, DraftHeading & HeadingWords>, item: DraftItem): HeadingWords[] {
  const path: HeadingWords[] = [];
  const find = (id: string | null) => (id === null ? undefined : headings.get(id));
  for (let at = find(item.headingId); at; at = find(at.parentId)) path.push({ id: at.id, name: at.name });
  return path;
}
