import type { DraftItem, PlanDraft } from '#domain/planning/draft';
import { partiesOfPart } from '#domain/planning/drafting/parties-of-part';
import { overlap, within, type Span } from '#domain/shared/span';

/** What the document itself says of an item's words: what was read there before anybody decided anything. */
export type PrintedItem = Pick<DraftItem, 'title' | 'rules' | 'indicators' | 'leadParty' | 'assistParties'>;

/**
 * What was read in the words that an item has now. An item that was split off has what stands in its own part, a merged one what stands in
 * all of them; an item of words in which nothing was read has nothing but its title.
 */
export function printedItem(item: DraftItem, base: PlanDraft, text: string): PrintedItem {
  const [first, ...others] = base.items.filter(({ sources }) =>
    sources.some((source) => item.sources.some((own) => overlap(own, source) > 0)),
  );
  if (!first) return { title: item.title, rules: [], indicators: [], leadParty: null, assistParties: [] };
  const isOwn = ({ span }: { readonly span: Span | null }) => span !== null && isWithin(span, item.sources);
  const opens = first.sources[0]?.start === item.sources[0]?.start;
  const inherited = opens ? first.rules.filter((rule) => !isOwn(rule)) : [];
  const says = (title: string) => item.sources.some(({ start, end }) => text.slice(start, end).includes(title));
  const parties = [first, ...others].map((one) => partiesOfPart(one, item.sources, base.parties));
  const isPrinted = partiesIn(item, first, base);
  return {
    title: !opens && says(item.title) ? item.title : first.title,
    rules: [...inherited, ...[first, ...others].flatMap(({ rules }) => rules.filter(isOwn))],
    indicators: [first, ...others].flatMap(({ indicators }) => indicators.filter(isOwn)),
    leadParty: parties.flatMap(({ leadParty }) => leadParty ?? []).find(isPrinted) ?? null,
    assistParties: parties.flatMap(({ assistParties }) => assistParties).filter(isPrinted),
  };
}

/** Whether a party is said of these words: among them, or for the whole item as it was read, in a heading. */
function partiesIn(item: DraftItem, whole: DraftItem, { parties }: PlanDraft): (key: string) => boolean {
  return (key) => {
    const spans = parties.find((party) => party.key === key)?.spans ?? [];
    return spans.some((span) => isWithin(span, item.sources)) || !spans.some((span) => isWithin(span, whole.sources));
  };
}

/** Whether a stretch stands in one of these. */
export function isWithin(span: Span, stretches: readonly Span[]): boolean {
  return stretches.some((stretch) => within(span, stretch));
}
