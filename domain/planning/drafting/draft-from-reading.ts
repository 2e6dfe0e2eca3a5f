import type {
  OutlineEntry,
  ReadOwner,
  ReadSchedule,
  ReadStage,
  Reading,
  ScheduleNorm,
} from '#domain/plan-reader/reading';
import type { Span } from '#domain/shared/span';
import type { DraftHeading, DraftItem, DraftParty, DraftRule, DraftStage, PlanDraft } from '../draft';
import { draftQuestions, itemAt } from '../questions/draft-questions';
import { bareClauses, type PlacedClause } from './bare-clauses';
import { withoutEditionMark } from './edition-mark';
import { sketchItems, type ItemSketch } from './item-sketches';
import { bodyOf } from './label-and-body';
import { withNthDays } from './nth-days';
import { outlineTree, type TreeEntry } from './outline-tree';
import { blocksOf, planPage } from './plan-blocks';
import { findingsByPlace, readingOfPlan, type FindingsIn, type StretchFindings } from './plan-findings';
import { workOfRule } from './rule-work';
import { withUnnumberedHeadings } from './unnumbered-headings';

/**
 * The draft of one of a document's plans as the reader understood it, before anybody decided anything. Parties and times of a heading
 * hold for the items below it that name none of their own, and are then `inferred`. Throws where the document has no such plan.
 */
export function draftPlan(text: string, reading: Reading, planIndex: number): PlanDraft {
  const plan = reading.plans[planIndex];
  if (!plan) throw new Error(`the document has no plan ${planIndex}`);
  const own = withNthDays(text, readingOfPlan(reading, plan));
  const page = planPage(text, plan);
  const printed = blocksOf(page, own.outline);
  const outline = withUnnumberedHeadings(text, own, printed);
  const blocks = outline === own.outline ? printed : blocksOf(page, outline);
  const tree = outlineTree(outline, blocks);
  const found = findingsByPlace(own);
  const builder = new ItemBuilder(text, found, tree);
  const items = sketchItems(text, found, tree, blocks).map((sketch) => builder.item(sketch));
  return {
    title: withoutEditionMark(plan.title),
    year: plan.year,
    span: { start: plan.start, end: plan.end },
    outline: headingsOf(text, tree),
    items,
    parties: partiesOf(own.owners),
    stages: stagesOf(own.stages, items),
    questions: draftQuestions(own.questions, plan, items),
    silent: own.silent.map((sentence, at) => ({ ...sentence, id: `z${at + 1}`, dismissed: false })),
    moves: {},
    nextId: builder.nextId,
  };
}

/** A printed party as the key under which it is matched once for all: its name without white space. */
export function partyKey(name: string): string {
  return name.replace(/\s+/gu, '');
}

class ItemBuilder {
  nextId = 1;

  constructor(
    private readonly text: string,
    private readonly findingsIn: FindingsIn,
    private readonly tree: readonly TreeEntry[],
  ) {}

  item(sketch: ItemSketch): DraftItem {
    const id = this.id('i');
    const found = this.findingsIn(sketch.sources);
    const leads = found.owners.filter((owner) => !owner.assist).map((owner) => partyKey(owner.name));
    const assists = found.owners.filter((owner) => owner.assist).map((owner) => partyKey(owner.name));
    const lead = leads[0] ?? this.inheritedOwner(sketch);
    const clauses = sketch.isRow ? [] : this.clausesOf(sketch, found);
    const rules = found.schedules.map((schedule) =>
      this.rule(schedule, workOfRule(schedule, clauses, found.schedules, sketch.title)),
    );
    return {
      id,
      headingId: sketch.above[0] === undefined ? null : headingId(sketch.above[0]),
      title: sketch.title,
      sources: sketch.sources,
      rules: rules.length > 0 || found.stages.length > 0 ? rules : this.inheritedRules(sketch),
      indicators: found.indicators.map(({ name, op, value, unit, kind, start, end, origin, by }) => ({
        id: this.id('n'),
        name,
        op,
        value,
        unit,
        kind,
        span: { start, end },
        origin,
        by,
      })),
      leadParty: lead,
      assistParties: [...new Set([...leads.slice(1), ...assists])].filter((key) => key !== lead),
      assignment: null,
      dropped: false,
    };
  }

  private rule({ norm, time, start, end, origin, by }: ReadSchedule, work: string | null = null): DraftRule {
    return {
      id: this.id('r'),
      norm,
      ...(work !== null && { work }),
      printed: time,
      span: { start, end },
      origin,
      by,
    };
  }

  private clausesOf({ sources }: ItemSketch, { schedules, owners, stages }: StretchFindings): readonly PlacedClause[] {
    if (schedules.length === 0) return [];
    return sources.flatMap((sentence) =>
      bareClauses(this.text, bodyOf(this.text, sentence), schedules, owners, stages),
    );
  }

  private inheritedOwner(sketch: ItemSketch): string | null {
    for (const line of this.linesAbove(sketch)) {
      const owner = this.findingsIn([line]).owners.find((each) => !each.assist);
      if (owner) return partyKey(owner.name);
    }
    return null;
  }

  private inheritedRules(sketch: ItemSketch): DraftRule[] {
    for (const line of this.linesAbove(sketch)) {
      const found = this.findingsIn([line]);
      const dated = found.schedules.filter(({ norm }) => norm.kind !== 'sla' && norm.kind !== 'horizon');
      if (dated.length > 0) return dated.map((schedule) => ({ ...this.rule(schedule), origin: 'inferred' as const }));
      const norms = found.stages.flatMap((stage) => stageWindow(stage) ?? []);
      if (norms.length > 0) {
        const by = found.stages[0]?.by ?? '';
        const span = { start: line.start, end: line.end };
        return norms.map((norm) => ({ id: this.id('r'), norm, printed: '', span, origin: 'inferred' as const, by }));
      }
    }
    return [];
  }

  private linesAbove(sketch: ItemSketch): Span[] {
    return sketch.above.flatMap((index) => this.tree[index]?.line ?? []);
  }

  private id(letter: 'i' | 'r' | 'n'): string {
    const id = `${letter}${this.nextId}`;
    this.nextId += 1;
    return id;
  }
}

function stageWindow({ from, to }: ReadStage): ScheduleNorm | null {
  if (to === null) return null;
  return from === null ? { kind: 'deadline', by: to } : { kind: 'range', from, to };
}

function headingId(index: number): string {
  return `h${index + 1}`;
}

function headingsOf(text: string, tree: readonly TreeEntry[]): DraftHeading[] {
  return tree.map(({ index, entry, parent, line }) => ({
    id: headingId(index),
    parentId: parent === null ? null : headingId(parent),
    label: entry.label,
    text: entry.role === 'heading' && line !== null ? ownLine(text, entry, line) : entry.text,
    depth: entry.depth,
    role: entry.role,
    start: entry.start,
    end: entry.end,
  }));
}

/** What a heading says itself, without the paragraphs and the head of a table that stand below it. */
function ownLine(text: string, { text: words, end }: OutlineEntry, line: Span): string {
  const below = text.slice(line.end, end).replace(/\s+/gu, ' ').trim();
  return below !== '' && words.endsWith(below) ? words.slice(0, -below.length).trim() : words;
}

function partiesOf(owners: readonly ReadOwner[]): DraftParty[] {
  const parties = new Map<string, Span[]>();
  for (const { name, start, end } of owners) {
    const key = partyKey(name);
    parties.set(key, [...(parties.get(key) ?? []), { start, end }]);
  }
  return [...parties].map(([key, spans]) => ({ key, spans, assignment: null }));
}

function stagesOf(stages: readonly ReadStage[], items: readonly DraftItem[]): DraftStage[] {
  return stages.map(({ name, from, to, progress, start, end }, at) => ({
    id: `s${at + 1}`,
    itemId: itemAt(items, start),
    name,
    from,
    to,
    progress,
    span: { start, end },
  }));
}
