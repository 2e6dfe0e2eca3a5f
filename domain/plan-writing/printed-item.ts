import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import { overlap, within, type Span } from '#domain/shared/span';

/** What the document itself says of an item's words: what was read there before anybody decided anything. */
export type PrintedItem = Pick<DraftItem, 'title' | 'rules' | 'indicators' | 'leadParty' | 'assistParties'>;

/**
 * What was read in the words that an item has now. An item that was split off has what stands in its own part, a merged one what stands in
 * all of them; an item of words in which nothing was read has nothing but its title.
 */
export function printedItem(item: DraftItem, base: PlanDraft): PrintedItem {
  const [first, ...others] = base.items.filter(({ sources }) =>
    sources.some((source) => item.sources.some((own) => overlap(own, source) > 0)),
  );
  if (!first) return { title: item.title, rules: [], indicators: [], leadParty: null, assistParties: [] };
  const isOwn = ({ span }: { readonly span: Span | null }) => span !== null && isWithin(span, item.sources);
  const opens = first.sources[0]?.start === item.sources[0]?.start;
  const inherited = opens ? first.rules.filter((rule) => !isOwn(rule)) : [];
  return {
    title: opens ? first.title : item.title,
    rules: [...inherited, ...[first, ...others].flatMap(({ rules }) => rules.filter(isOwn))],
    indicators: [first, ...others].flatMap(({ indicators }) => indicators.filter(isOwn)),
    leadParty: first.leadParty,
    assistParties: first.assistParties,
  };
}

/** Whether a stretch stands in one of these. */
export function isWithin(span: Span, stretches: readonly Span[]): boolean {
  return stretches.some((stretch) => within(span, stretch));
}
