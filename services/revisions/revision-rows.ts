import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { DraftIndicator, DraftItem, DraftRule, DraftStage } from '#domain/planning/draft';
import type { ItemEffects } from '#domain/planning/item-effects';
import type { RevisionComparison, RevisionEntry, RevisionKind } from '#domain/planning/revision/compare-revision';
import { wholeItem, type ItemFields, type WholeItem } from '#domain/planning/revision/item-fields';
import { itemWords, type ItemWords, type TextOf } from '#domain/planning/revision/item-words';
import type { PlaceChange } from '#domain/planning/revision/place-change';
import type { PartOutcome, ValueOutcome } from '#domain/planning/revision/three-way';
import type { PlanDraft } from '#domain/planning/draft';
import { canonical } from '#domain/shared/canonical';
import type { KnownQuestion } from './remembered-in-revision';
import { wordChanges, type WordChange } from './word-changes';

/** An item as one of the two papers has it. */
export interface RevisionSide {
  /** As printed before it, or empty. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  /** The headings above it, from the top. */
  readonly headings: readonly string[];
}

export const REVISED_FIELDS = ['title', 'lead', 'assist', 'rule', 'indicator', 'stage'] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

export type FieldValue =
  | { readonly of: 'text'; readonly text: string }
  | { readonly of: 'parties'; readonly names: readonly string[] }
  | { readonly of: 'rule'; readonly norm: ScheduleNorm; readonly printed: string }
  | { readonly of: 'indicator'; readonly indicator: DraftIndicator }
  | { readonly of: 'stage'; readonly stage: DraftStage };

/** What became of one value of an item; null where it is not there. */
export interface FieldLine {
  readonly field: RevisedField;
  readonly kind: 'changed' | 'conflict';
  /** Of a conflict, the id under which it is decided. */
  readonly choiceId: string | null;
  readonly from: FieldValue | null;
  readonly to: FieldValue | null;
}

export interface RevisionRow {
  /** The item's id, under which it is left out. */
  readonly id: string;
  readonly kind: RevisionKind;
  readonly was: RevisionSide | null;
  readonly is: RevisionSide | null;
  /** Both texts laid over each other, where they differ. */
  readonly words: readonly WordChange[] | null;
  readonly place: PlaceChange | null;
  readonly fields: readonly FieldLine[];
  /** Values that somebody gave and that stay. */
  readonly handKept: readonly RevisedField[];
  /** Set aside in the draft that stands, and stays so. */
  readonly dropped: boolean;
  /** The item that it was cut from, or that has swallowed it. */
  readonly relatedId: string | null;
  /** What taking it would do to tasks, conflicts decided as it is printed; null where that is nothing, or where no task stands yet. */
  readonly effects: ItemEffects | null;
  /** What it leaves open and the unit has answered before: taken over with it (沿用). */
  readonly known: readonly KnownQuestion[];
}

/** The comparison as rows of a page, in its order. */
export function revisionRows(
  mine: PlanDraft,
  { entries, revised }: RevisionComparison,
  texts: { readonly mine: TextOf; readonly theirs: TextOf },
  of: {
    readonly effects: ReadonlyMap<string, ItemEffects>;
    readonly known: ReadonlyMap<string, readonly KnownQuestion[]>;
  },
): RevisionRow[] {
  const before = sides(itemWords(mine, texts.mine), texts.mine);
  const after = sides(itemWords(revised, texts.theirs), texts.theirs);
  return entries.map((entry) => ({
    ...rowOf(entry, before.get(entry.id) ?? null, after.get(entry.id) ?? null, revised),
    effects: of.effects.get(entry.id) ?? null,
    known: 'is' in entry ? (of.known.get(entry.id) ?? []) : [],
  }));
}

type BareRow = Omit<RevisionRow, 'effects' | 'known'>;

function rowOf(
  entry: RevisionEntry,
  before: RevisionSide | null,
  after: RevisionSide | null,
  revised: PlanDraft,
): BareRow {
  const row = {
    id: entry.id,
    kind: entry.kind,
    was: 'was' in entry ? before : null,
    is: 'is' in entry ? after : null,
    words: null,
    place: null,
    fields: [],
    handKept: [],
    dropped: 'was' in entry && entry.was.dropped,
    relatedId: null,
  };
  switch (entry.kind) {
    case 'appeared':
      return { ...row, relatedId: entry.outOf, fields: newFields(wholeItem(revised, entry.is)) };
    case 'fell-away':
      return { ...row, relatedId: entry.into };
    case 'kept':
      return row;
    case 'unchanged':
    case 'moved':
    case 'changed': {
      const { place, fields, kind } = entry;
      const words =
        kind === 'changed' && entry.reworded && before && after ? wordChanges(before.text, after.text) : null;
      return { ...row, place, words, fields: fieldLines(fields), handKept: handKept(fields) };
    }
  }
}

function sides(list: readonly ItemWords[], textOf: TextOf): ReadonlyMap<string, RevisionSide> {
  return new Map(
    list.map(({ item, label, headings }) => [
      item.id,
      { label, title: item.title, text: printedText(item, label, textOf), headings: headings.map(nameOf).reverse() },
    ]),
  );
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function printedText(item: DraftItem, label: string, textOf: TextOf): string {
  const text = textOf(item);
  const printed = item.sources.reduce((words, { start, end }, at) => {
    const gap = text.slice(item.sources[at - 1]?.end ?? start, start);
    return `${words}${gap.includes('\n') ? '\n' : ''}${text.slice(start, end).trim()}`;
  }, '');
  return printed.startsWith(label) ? printed.slice(label.length).trim() : printed;
}

function fieldLines({ title, leadParty, assistParties, rules, indicators, stages }: ItemFields): FieldLine[] {
  const { from, to } = assistParties;
  const assists = canonical(from) === canonical(to) ? [] : [changed('assist', parties(from), parties(to))];
  return [
    ...valueLine('title', title),
    ...valueLine('lead', leadParty),
    ...assists,
    ...partLines('rule', rules, ruleValue),
    ...partLines('indicator', indicators, (indicator) => ({ of: 'indicator', indicator })),
    ...partLines('stage', stages, (stage) => ({ of: 'stage', stage })),
  ];
}

/** What was read in an item that is new. */
function newFields({ item, stages }: WholeItem): FieldLine[] {
  const { leadParty, assistParties, rules, indicators } = item;
  const values: [RevisedField, FieldValue | null][] = [
    ...rules.map((rule): [RevisedField, FieldValue] => ['rule', ruleValue(rule)]),
    ...indicators.map((indicator): [RevisedField, FieldValue] => ['indicator', { of: 'indicator', indicator }]),
    ...stages.map((stage): [RevisedField, FieldValue] => ['stage', { of: 'stage', stage }]),
    ['lead', text(leadParty)],
    ['assist', parties(assistParties)],
  ];
  return values.flatMap(([field, value]) => (value === null ? [] : [changed(field, null, value)]));
}

function valueLine(field: RevisedField, outcome: ValueOutcome<string | null>): FieldLine[] {
  switch (outcome.kind) {
    case 'stays':
      return [];
    case 'changed':
      return [changed(field, text(outcome.from), text(outcome.to))];
    case 'conflict':
      return [conflict(field, outcome.id, text(outcome.mine), text(outcome.theirs))];
  }
}

function partLines<Part>(
  field: RevisedField,
  outcomes: readonly PartOutcome<Part>[],
  valueOf: (part: Part) => FieldValue,
): FieldLine[] {
  return outcomes.flatMap((outcome): FieldLine[] => {
    switch (outcome.kind) {
      case 'stays':
        return [];
      case 'changed':
        return [changed(field, valueOf(outcome.from), valueOf(outcome.to))];
      case 'added':
        return [changed(field, null, valueOf(outcome.to))];
      case 'removed':
        return [changed(field, valueOf(outcome.from), null)];
      case 'conflict': {
        const { id, mine, theirs } = outcome;
        return [conflict(field, id, mine && valueOf(mine), theirs && valueOf(theirs))];
      }
    }
  });
}

/** Where a value that stays is not the one that the paper prints, somebody gave it. */
function handKept({ title, leadParty, rules, indicators }: ItemFields): RevisedField[] {
  const isOwn = ({ part, printed }: { part: { by: string } | null; printed: { by: string } | null }) =>
    part?.by !== printed?.by;
  const own = (outcomes: readonly PartOutcome<DraftRule | DraftIndicator>[]) =>
    outcomes.some((outcome) => outcome.kind === 'stays' && isOwn(outcome));
  return [
    ...(title.kind === 'stays' && title.value !== title.printed ? (['title'] as const) : []),
    ...(leadParty.kind === 'stays' && leadParty.value !== leadParty.printed ? (['lead'] as const) : []),
    ...(own(rules) ? (['rule'] as const) : []),
    ...(own(indicators) ? (['indicator'] as const) : []),
  ];
}

function ruleValue({ norm, printed }: DraftRule): FieldValue {
  return { of: 'rule', norm, printed };
}

function text(value: string | null): FieldValue | null {
  return value === null || value === '' ? null : { of: 'text', text: value };
}

function parties(names: readonly string[]): FieldValue | null {
  return names.length === 0 ? null : { of: 'parties', names };
}

function changed(field: RevisedField, from: FieldValue | null, to: FieldValue | null): FieldLine {
  return { field, kind: 'changed', choiceId: null, from, to };
}

function conflict(field: RevisedField, choiceId: string, from: FieldValue | null, to: FieldValue | null): FieldLine {
  return { field, kind: 'conflict', choiceId, from, to };
}
