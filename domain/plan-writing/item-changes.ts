import type { DraftIndicator, DraftItem, DraftRule, PlanDraft } from '#domain/planning/draft';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { canonical } from '#domain/shared/canonical';
import { overlap, type Span } from '#domain/shared/span';
import { factsOf, noteOf, sentenceOf, timeWords } from './fact-words';
import { isWithin, type PrintedItem } from './printed-item';
import type { WordChange } from './word-changes';

/** How an item's printed words are to be changed so that they say what people decided. */
export interface ItemChanges {
  readonly replaced: readonly WordChange[];
  /** Before the item's first word: a new title, or ''. */
  readonly lead: string;
  /** Behind its last word, before the full stop: what was added, or ''. */
  readonly note: string;
  /** In the place of all its words, where these no longer say it; null where they do. */
  readonly sentence: string | null;
}

/** Time expressions that are nothing else: no verb is lost with them. */
const ONLY_A_RHYTHM =
  /^每(?:个|隔)?(?:[\d一二两三四五六七八九十]+(?:个)?)?(?:年|半年|季度?|月|周|星期|日|天)(?:[\d一二两三四五六七八九十]+次)?$/u;

/**
 * What became of an item since it was read, in words: values and names are exchanged where they are printed, additions follow as clauses,
 * and only where printed words would contradict what was decided, the item is said anew.
 */
export function changesOf(item: DraftItem, printed: PrintedItem, draft: PlanDraft, text: string): ItemChanges {
  const rules = ruleChanges(item, printed);
  const targets = targetChanges(item, printed, text);
  const lead = leadChange(item, printed, draft);
  if (rules === null || targets === null || lead === null) {
    const sentence = sentenceOf({ ...factsOf(item), title: bareTitle(item.title) });
    return { replaced: [], lead: '', note: '', sentence };
  }
  const title = titleChange(item, printed, text);
  return {
    replaced: [...rules.replaced, ...targets.replaced, ...lead.replaced, ...title.replaced],
    lead: title.lead,
    note: noteOf({
      norms: rules.added,
      targets: targets.added,
      lead: lead.added,
      assists: assistsAdded(item, printed),
    }),
    sentence: null,
  };
}

/** A title without the heading that leads it in lists (加强管理：…): under its heading it needs none. */
export function bareTitle(title: string): string {
  return title.slice(title.indexOf('：') + 1) || title;
}

interface Changed<T> {
  readonly replaced: readonly WordChange[];
  readonly added: T;
}

/** Null where printed words say what no longer holds. */
function ruleChanges(item: DraftItem, printed: PrintedItem): Changed<readonly ScheduleNorm[]> | null {
  const replaced: WordChange[] = [];
  const told = new Set<DraftRule>();
  for (const before of printed.rules) {
    const here = item.rules.filter((rule) => isSamePlace(rule, before) && !told.has(rule));
    const now = here.find(({ norm }) => isEqual(norm, before.norm)) ?? here[0];
    if (now && isEqual(now.norm, before.norm)) {
      told.add(now);
      continue;
    }
    // What a heading says of all that stands below it stays there; the item then names its own.
    if (before.span === null || !isWithin(before.span, item.sources)) continue;
    if (!isOnlyATime(before)) return null;
    replaced.push({ span: before.span, words: now ? timeWords(now.norm) : '' });
    if (now) told.add(now);
  }
  return { replaced, added: item.rules.filter((rule) => !told.has(rule)).map(({ norm }) => norm) };
}

function isOnlyATime({ norm, printed }: DraftRule): boolean {
  return norm.kind === 'recur' ? ONLY_A_RHYTHM.test(printed.replace(/\s+/gu, '')) : printed !== '';
}

function targetChanges(item: DraftItem, printed: PrintedItem, text: string): Changed<readonly DraftIndicator[]> | null {
  const replaced: WordChange[] = [];
  const told = new Set<DraftIndicator>();
  for (const before of printed.indicators) {
    const here = item.indicators.filter((one) => isSamePlace(one, before) && !told.has(one));
    const now = here.find((one) => isSameTarget(one, before)) ?? here[0];
    if (now) told.add(now);
    if (now && isSameTarget(now, before)) continue;
    const number = now && isSameTarget({ ...now, value: before.value }, before) ? numberIn(text, before) : null;
    if (!now || number === null) return null;
    replaced.push({ span: number, words: String(now.value) });
  }
  return { replaced, added: item.indicators.filter((one) => !told.has(one)) };
}

/** Where a target prints its one number. */
function numberIn(text: string, { span, value }: DraftIndicator): Span | null {
  if (span === null || typeof value !== 'number') return null;
  const words = text.slice(span.start, span.end).normalize('NFKC');
  const found = [...words.matchAll(/\d+(?:\.\d+)?/gu)].filter(([digits]) => Number(digits) === value);
  const [only] = found;
  if (found.length !== 1 || only === undefined || words.length !== span.end - span.start) return null;
  return { start: span.start + only.index, end: span.start + only.index + only[0].length };
}

/** A printed party gives its place to the new one; where none is printed, the new one is added. */
function leadChange(item: DraftItem, printed: PrintedItem, draft: PlanDraft): Changed<string | null> | null {
  const { leadParty } = item;
  if (leadParty === printed.leadParty) return { replaced: [], added: null };
  const spans = draft.parties
    .filter(({ key }) => key === printed.leadParty)
    .flatMap((party) => party.spans)
    .filter((span) => isWithin(span, item.sources));
  if (spans.length === 0) return { replaced: [], added: leadParty };
  return leadParty === null ? null : { replaced: spans.map((span) => ({ span, words: leadParty })), added: null };
}

/** Parties that assist an item of which they were said among words that it has no longer. */
function assistsAdded({ assistParties, leadParty }: DraftItem, printed: PrintedItem): string[] {
  const said = new Set([leadParty, ...printed.assistParties]);
  return assistParties.filter((party) => !said.has(party));
}

/** The old title gives its place to the new one where it is printed and says nothing else; else the new one leads. */
function titleChange(
  item: DraftItem,
  printed: PrintedItem,
  text: string,
): { readonly replaced: readonly WordChange[]; readonly lead: string } {
  if (item.title === printed.title) return { replaced: [], lead: '' };
  const [source] = item.sources;
  const at = source ? text.slice(source.start, source.end).indexOf(printed.title) : -1;
  if (source && at >= 0) {
    const span = { start: source.start + at, end: source.start + at + printed.title.length };
    const facts = [...printed.rules, ...printed.indicators].flatMap((fact) => fact.span ?? []);
    if (!facts.some((fact) => overlap(fact, span) > 0)) return { replaced: [{ span, words: item.title }], lead: '' };
  }
  return { replaced: [], lead: `${bareTitle(item.title)}：` };
}

function isSamePlace(a: { readonly span: Span | null }, b: { readonly span: Span | null }): boolean {
  return a.span !== null && b.span !== null && isEqual(a.span, b.span);
}

function isSameTarget(a: DraftIndicator, b: DraftIndicator): boolean {
  const facts = ({ name, op, value, unit, kind }: DraftIndicator) => [name, op, value, unit, kind];
  return isEqual(facts(a), facts(b));
}

function isEqual(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
