import type { Answer, ReadQuestion } from '#domain/plan-reader/reading';
import type { DraftItem } from '../draft';

/** So many items under one heading make a list; so many of them must name who leads for the others to be conspicuous. */
const FEWEST_SIBLINGS = 4;
const SHARE_WITH_LEAD = 0.6;
const MOST_CANDIDATES = 4;

/**
 * Asks who leads an item that names nobody, where most of its siblings under the same heading do. What sets neither a time nor a
 * number to be done (aims, phases, a remark) is not work that somebody was forgotten for; it is given to somebody like everything else.
 */
export function missingLeads(items: readonly DraftItem[]): (ReadQuestion & { readonly itemId: string })[] {
  const byHeading = new Map<string | null, DraftItem[]>();
  for (const item of items) {
    const siblings = byHeading.get(item.headingId);
    if (siblings) siblings.push(item);
    else byHeading.set(item.headingId, [item]);
  }
  return [...byHeading.values()].flatMap((siblings) => {
    const led = siblings.filter((item) => item.leadParty !== null);
    if (siblings.length < FEWEST_SIBLINGS || led.length / siblings.length < SHARE_WITH_LEAD) return [];
    return siblings.flatMap((item, at) =>
      item.leadParty === null && isSetWork(item) ? ask(item, siblings.slice(0, at), led) : [],
    );
  });
}

function isSetWork({ rules, indicators }: DraftItem): boolean {
  return rules.length > 0 || indicators.some(({ unit }) => !/^[%‰]?$/u.test(unit));
}

function ask(item: DraftItem, before: readonly DraftItem[], led: readonly DraftItem[]) {
  const start = item.sources[0]?.start;
  if (start === undefined) return [];
  const question = { kind: 'unclear-owner', printed: '', about: item.title, target: null, start, end: start } as const;
  return [{ ...question, candidates: candidates(before, led), itemId: item.id }];
}

/** Who leads the item before, then who leads most of the list. */
function candidates(before: readonly DraftItem[], led: readonly DraftItem[]): Answer[] {
  const count = (party: string) => led.filter((item) => item.leadParty === party).length;
  const nearest = before.findLast((item) => item.leadParty !== null)?.leadParty ?? null;
  const often = led.flatMap((item) => item.leadParty ?? []).sort((a, b) => count(b) - count(a));
  const parties = new Set([...(nearest === null ? [] : [nearest]), ...often]);
  return [...parties].slice(0, MOST_CANDIDATES).map((party) => ({ kind: 'lead', party }));
}
