import { canonical } from '#domain/shared/canonical';
import type { Span } from '#domain/shared/span';
import type { DraftIndicator, DraftItem, DraftRule, DraftStage, PlanDraft } from '../draft';
import { mergeParts, mergeValue, type PartOutcome, type ValueOutcome } from './three-way';
import { partKey, partOfKey } from '../layout/occurrence-key';

const QUESTION_ID = /^q\d+$/u;

/** What became of an item's values between the draft that stands and the revised paper. */
export interface ItemFields {
  readonly title: ValueOutcome<string>;
  readonly leadParty: ValueOutcome<string | null>;
  /** Assisting parties are as the paper says; `from` those that stand. */
  readonly assistParties: { readonly from: readonly string[]; readonly to: readonly string[] };
  readonly rules: readonly PartOutcome<DraftRule>[];
  readonly indicators: readonly PartOutcome<DraftIndicator>[];
  readonly stages: readonly PartOutcome<DraftStage>[];
}

/** An item with the stages that hang on it. */
export interface WholeItem {
  readonly item: DraftItem;
  readonly stages: readonly DraftStage[];
}

export function wholeItem(draft: PlanDraft, item: DraftItem): WholeItem {
  return { item, stages: draft.stages.filter((stage) => stage.itemId === item.id) };
}

export interface ItemEditions {
  /** As it was read. */
  readonly base: WholeItem;
  /** As it stands, with what people decided. */
  readonly mine: WholeItem;
  /** As the revised paper reads. */
  readonly theirs: WholeItem;
  /** Occurrences that were moved by hand. */
  readonly moves: PlanDraft['moves'];
  /** The questions that the revised paper still asks, with their places in it. */
  readonly asked: ReadonlyMap<string, Span>;
  /** Whether its own sentences differ. */
  readonly reworded: boolean;
}

/** Compares the values of one item three ways. */
export function itemFields({ base, mine, theirs, moves, asked, reworded }: ItemEditions): ItemFields {
  const { id } = mine.item;
  const of = <Value>(pick: (item: DraftItem) => Value) => {
    return { base: pick(base.item), mine: pick(mine.item), theirs: pick(theirs.item) };
  };
  const isMoved = (part: { readonly id: string }) =>
    Object.keys(moves).some((key) => partOfKey(key) === partKey(id, part.id));
  const rules = mergeParts<DraftRule>({
    ...of((item) => item.rules),
    valueOf: ({ norm }) => canonical(norm),
    signs: [({ printed }) => printed.replace(/\s+/gu, ''), ({ norm }) => norm.kind],
    isHeld: isMoved,
    reprint: (part, printed) =>
      canonical(part.norm) === canonical(printed.norm)
        ? { ...printed, id: part.id }
        : { ...part, span: printed.span, printed: printed.printed },
    loose: (part) => ({ ...part, span: asked.get(part.by) ?? null }),
  });
  // A title is made of an item's words and its heading: where only the heading differs, the name that people know stays.
  const titles = of((item) => item.title);
  const leads = of((item) => item.leadParty);
  return {
    title: reworded ? mergeValue(`${id}:title`, titles) : { kind: 'stays', value: titles.mine, printed: titles.base },
    leadParty: mergeValue(`${id}:lead`, leads),
    assistParties: assistOf(base.item, mine.item, theirs.item),
    rules: settleAnswers(rules, asked),
    indicators: mergeParts<DraftIndicator>({
      ...of((item) => item.indicators),
      valueOf: indicatorValue,
      signs: [({ name, unit }) => `${name} ${unit}`, ({ name }) => name, ({ unit, op }) => `${unit} ${op}`],
      isHeld: () => false,
      reprint: (part, printed) =>
        indicatorValue(part) === indicatorValue(printed)
          ? { ...printed, id: part.id }
          : { ...part, span: printed.span },
      loose: (part) => ({ ...part, span: null }),
    }),
    stages: mergeParts<DraftStage>({
      base: base.stages,
      mine: mine.stages,
      theirs: theirs.stages,
      valueOf: ({ name, from, to, progress }) => JSON.stringify([name, from, to, progress]),
      signs: [({ name }) => name],
      isHeld: isMoved,
      reprint: (part, printed) => ({ ...printed, id: part.id }),
      loose: (part) => ({ ...part, span: null }),
    }),
  };
}

/** Whether the paper changed anything of the item's values, and whether somebody must choose. */
export function changesAnything({ title, leadParty, assistParties, rules, indicators, stages }: ItemFields): boolean {
  const parts = [...rules, ...indicators, ...stages];
  return (
    title.kind !== 'stays' ||
    leadParty.kind !== 'stays' ||
    assistParties.from.join('\n') !== assistParties.to.join('\n') ||
    parts.some((part) => part.kind !== 'stays')
  );
}

/** The choices that an item waits for, by id. */
export function conflictsOf({ title, leadParty, rules, indicators, stages }: ItemFields): string[] {
  const outcomes = [title, leadParty, ...rules, ...indicators, ...stages];
  return outcomes.flatMap((outcome) => (outcome.kind === 'conflict' ? [outcome.id] : []));
}

/** A party that was chosen to lead stands no longer among those that assist. */
function assistOf(base: DraftItem, mine: DraftItem, theirs: DraftItem): ItemFields['assistParties'] {
  const same = [...base.assistParties].sort().join('\n') === [...theirs.assistParties].sort().join('\n');
  return { from: mine.assistParties, to: same ? mine.assistParties : theirs.assistParties };
}

function indicatorValue({ name, op, value, unit, kind }: DraftIndicator): string {
  return JSON.stringify([name, op, value, unit, kind]);
}

/**
 * A vague frequency (定期) was answered with a rule, and the revised paper says it in so many words: the answer and the new words are
 * a choice, not two rules.
 */
function settleAnswers(
  rules: readonly PartOutcome<DraftRule>[],
  asked: ReadonlyMap<string, Span>,
): PartOutcome<DraftRule>[] {
  const isAnswer = ({ origin, by }: DraftRule) => origin === 'added' && QUESTION_ID.test(by) && !asked.has(by);
  const answer = rules.flatMap((one) => (one.kind === 'stays' && one.part && isAnswer(one.part) ? [one.part] : []))[0];
  const said = rules.flatMap((one) => (one.kind === 'added' ? [one.to] : []))[0];
  if (!answer || !said) return [...rules];
  const conflict = { kind: 'conflict', id: answer.id, mine: answer, theirs: { ...said, id: answer.id } } as const;
  const isEither = (one: PartOutcome<DraftRule>) =>
    (one.kind === 'stays' && one.part === answer) || (one.kind === 'added' && one.to === said);
  return [...rules.filter((one) => !isEither(one)), conflict];
}
