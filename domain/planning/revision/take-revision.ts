import type { Verdict } from '#domain/shared/verdict';
import type { Assignment, DraftItem, DraftParty, DraftStage, PlanDraft } from '../draft';
import { baseOf } from './base-of';
import { openChoices, PLAN_ENTRY, type RevisionComparison, type RevisionEntry } from './compare-revision';
import type { ItemFields } from './item-fields';
import type { PartOutcome, ValueOutcome } from './three-way';
import { itemOfKey, partKey, partOfKey } from '../layout/occurrence-key';

export type Choice = 'mine' | 'theirs';

/** What somebody decided on the page that compares the two papers. */
export interface RevisionDecisions {
  /** Entries (by item id, `plan` for its title) that stay as they stand. */
  readonly leftOut: ReadonlySet<string>;
  /** For each conflict by its id, which side holds. */
  readonly choices: ReadonlyMap<string, Choice>;
}

export interface RevisionDocuments {
  /** The revised one, in which the new draft's spans lie. */
  readonly documentId: string;
  /** The one in which the standing draft's spans lie. */
  readonly replacedId: string;
}

/**
 * The draft that follows from a revised paper: its items in its order, each under the id that it had, with what people decided carried
 * over. What was left out stays as it stands, and says in which document it stands; what appeared and was left out is set aside.
 */
export function takeRevision(
  mine: PlanDraft,
  comparison: RevisionComparison,
  decisions: RevisionDecisions,
  documents: RevisionDocuments,
): Verdict<{ draft: PlanDraft }, 'undecided-conflicts'> {
  const { leftOut, choices } = decisions;
  const open = openChoices(comparison, leftOut);
  if (open.some((id) => !choices.has(id))) return { ok: false, reason: 'undecided-conflicts' };
  const choose = (id: string) => choices.get(id) ?? 'theirs';
  return { ok: true, draft: new Taking(mine, comparison, leftOut, documents, choose).draft() };
}

/** The same draft with the values that the papers print, as if nobody had decided anything: what the next revision is compared with. */
export function readAfterRevision(
  { mine, read }: { readonly mine: PlanDraft; readonly read: PlanDraft },
  comparison: RevisionComparison,
  leftOut: ReadonlySet<string>,
  documents: RevisionDocuments,
): PlanDraft {
  return new Taking(baseOf(mine, read), comparison, leftOut, documents, null).draft();
}

class Taking {
  private readonly stages: DraftStage[] = [];
  /** Items of which times changed, with the parts whose days cannot be kept. */
  private readonly redone = new Set<string>();

  constructor(
    private readonly mine: PlanDraft,
    private readonly comparison: RevisionComparison,
    private readonly leftOut: ReadonlySet<string>,
    private readonly documents: RevisionDocuments,
    /** Which side of a conflict holds; null takes what is printed, everywhere. */
    private readonly choose: ((conflictId: string) => Choice) | null,
  ) {}

  draft(): PlanDraft {
    const { mine, comparison, documents } = this;
    const { revised } = comparison;
    const items = comparison.entries.map((entry) => this.itemOf(entry));
    const stands = new Set(items.filter((item) => item.documentId !== undefined).map((item) => item.id));
    const old = <Part extends { readonly itemId: string | null }>(parts: readonly Part[]) =>
      parts.filter((part) => part.itemId !== null && stands.has(part.itemId));
    const isNew = (part: { readonly itemId: string | null }) => part.itemId === null || !stands.has(part.itemId);
    const questions = [...revised.questions.filter(isNew), ...old(mine.questions)];
    const year = mine.year ?? revised.year;
    return {
      ...revised,
      documentId: documents.documentId,
      title: this.leftOut.has(PLAN_ENTRY) ? mine.title : this.valueOf(comparison.title),
      year,
      items,
      parties: partiesOf(items, mine, revised),
      stages: [...revised.stages.filter((stage) => stage.itemId === null), ...this.stages, ...old(mine.stages)],
      questions: questions.map((question) =>
        question.kind === 'plan-year' && question.answer === null && year !== null
          ? { ...question, answer: { kind: 'year' as const, year }, reach: 'alike' as const }
          : question,
      ),
      moves: Object.fromEntries(Object.entries(mine.moves).filter(([key]) => this.keepsMove(key, items))),
    };
  }

  private itemOf(entry: RevisionEntry): DraftItem {
    const leftOut = this.leftOut.has(entry.id);
    switch (entry.kind) {
      case 'appeared':
        this.stages.push(...this.comparison.revised.stages.filter((stage) => stage.itemId === entry.id));
        return { ...entry.is, assignment: this.assignmentOf(entry.outOf), dropped: leftOut };
      case 'fell-away':
        return { ...this.asItStands(entry.was), dropped: !leftOut };
      case 'kept':
        return this.asItStands(entry.was);
      case 'unchanged':
      case 'moved':
      case 'changed':
        return leftOut ? this.asItStands(entry.was) : this.revisedItem(entry.id, entry.is, entry.fields);
    }
  }

  private revisedItem(id: string, is: DraftItem, fields: ItemFields): DraftItem {
    const mine = this.mine.items.find((item) => item.id === id) ?? is;
    const { documentId: _ofItsPaper, ...own } = is;
    const rules = this.partsOf(id, fields.rules);
    if (rules.length > 0 && mine.rules.length === 0) this.redone.add(partKey(id, null));
    this.stages.push(...this.partsOf(id, fields.stages).map((stage) => ({ ...stage, itemId: id })));
    const leadParty = this.valueOf(fields.leadParty);
    return {
      ...own,
      title: this.valueOf(fields.title),
      rules,
      indicators: this.partsOf(id, fields.indicators),
      leadParty,
      assistParties: fields.assistParties.to.filter((party) => party !== leadParty),
      assignment: mine.assignment,
      dropped: mine.dropped,
    };
  }

  /** What was cut out of an item is done by whom that was given to. */
  private assignmentOf(itemId: string | null): Assignment | null {
    return this.mine.items.find((item) => item.id === itemId)?.assignment ?? null;
  }

  /** Under the same heading of the new outline where there is one, and with the document that its words stand in. */
  private asItStands(was: DraftItem): DraftItem {
    const item = this.mine.items.find((one) => one.id === was.id) ?? was;
    const heading = this.mine.outline.find((one) => one.id === item.headingId);
    const same = this.comparison.revised.outline.find(
      (one) => heading && spelling(one.text) === spelling(heading.text),
    );
    const printed = item.sources.length === 0 ? {} : { documentId: item.documentId ?? this.documents.replacedId };
    return { ...item, headingId: same?.id ?? null, ...printed };
  }

  private partsOf<Part extends { readonly id: string }>(
    itemId: string,
    outcomes: readonly PartOutcome<Part>[],
  ): Part[] {
    const redo = (part: Part) => this.redone.add(partKey(itemId, part.id));
    return outcomes.flatMap((outcome): Part[] => {
      switch (outcome.kind) {
        case 'stays':
          return present(this.choose ? outcome.part : outcome.printed);
        case 'added':
          return [outcome.to];
        case 'changed':
          redo(outcome.from);
          return [outcome.to];
        case 'removed':
          redo(outcome.from);
          return [];
        case 'conflict': {
          const { mine, theirs } = outcome;
          if (this.choose?.(outcome.id) === 'mine') return present(mine);
          if (mine) redo(mine);
          return present(theirs);
        }
      }
    });
  }

  private valueOf<Value>(outcome: ValueOutcome<Value>): Value {
    switch (outcome.kind) {
      case 'stays':
        return this.choose ? outcome.value : outcome.printed;
      case 'changed':
        return outcome.to;
      case 'conflict':
        return this.choose?.(outcome.id) === 'mine' ? outcome.mine : outcome.theirs;
    }
  }

  /** A day that was set by hand stays where the time that it belongs to does. */
  private keepsMove(key: string, items: readonly DraftItem[]): boolean {
    return !this.redone.has(partOfKey(key)) && items.some((item) => item.id === itemOfKey(key));
  }
}

function present<Part>(part: Part | null): Part[] {
  return part === null ? [] : [part];
}

/** The parties that the revised paper names, with whom they were matched to, and those that items which stay still need. */
function partiesOf(items: readonly DraftItem[], mine: PlanDraft, revised: PlanDraft): DraftParty[] {
  const matched = new Map(mine.parties.map((party) => [party.key, party]));
  const named = new Set(revised.parties.map((party) => party.key));
  const needed = new Set(items.flatMap((item) => [item.leadParty, ...item.assistParties]));
  return [
    ...revised.parties.map((party) => ({
      ...party,
      assignment: matched.get(party.key)?.assignment ?? party.assignment,
    })),
    ...mine.parties
      .filter((party) => !named.has(party.key) && needed.has(party.key))
      .map((party) => ({ ...party, spans: [] })),
  ];
}

function spelling(text: string): string {
  return text.replace(/\s+/gu, '').slice(0, 40);
}
