import { within, type Span } from '#domain/shared/span';
import type { DraftItem, DraftParty } from '../draft';

/** Who leads and who assists a part of an item. */
export interface PartParties {
  readonly leadParty: string | null;
  readonly assistParties: readonly string[];
}

/**
 * The parties of a part of an item's words: those that the part names, and those that are said of the whole item elsewhere, as in its heading.
 * Where the item's lead is named in another part, the first one that this part names leads it; where it names none, the lead stays.
 */
export function partiesOfPart(item: DraftItem, part: readonly Span[], parties: readonly DraftParty[]): PartParties {
  const spansOf = (key: string) => parties.find((party) => party.key === key)?.spans ?? [];
  const isIn = (key: string, words: readonly Span[]) =>
    spansOf(key).some((span) => words.some((stretch) => within(span, stretch)));
  const isSaid = (key: string) => isIn(key, part) || !isIn(key, item.sources);
  const assists = item.assistParties.filter(isSaid);
  const isOthers = item.leadParty !== null && !isSaid(item.leadParty);
  const named = assists.find((key) => isIn(key, part));
  const leadParty = isOthers && named !== undefined ? named : item.leadParty;
  return { leadParty, assistParties: assists.filter((key) => key !== leadParty) };
}
