import { characterSearch, characterSet } from './expressions/character-set';
import type { NormalText } from './normalize';
import type { Entry } from './outline';
import type { Paragraph } from './outline/paragraphs';
import type { Marks } from './expressions/clue-table';
import { wordsOf, type Words } from './expressions/pattern';
import { isSignature } from './plans/plan-words';
import type { PlanRange } from './plans';
import type { PassedOver, PassedOverReason } from './reading';
import { spanIn, type Sentence, type TableCell } from './recogniser';
import { personEnds } from './recognisers/parties/person';
import { timesOf, timesOfAll, type FoundTime } from './recognisers/times/time-phrases';

const stopIn = characterSearch('。！？');
const closesStop = characterSet('"”』」》）)');
/** What no heading holds, what ends one at most, and what ends its title. */
const pauseIn = characterSearch('。，；');
const callIn = characterSearch('！？');
const titleEndIn = characterSearch('。：；');
const LONGEST_HEADING = 40;
/** No sentence that a person wrote is longer; what is, gets cut, so that recognisers may look at all of a sentence from anywhere in it. */
const LONGEST_SENTENCE = 500;
/** A label that says something itself, a time (三月份：, 第一季度：) or a phase (第一阶段), stays in its sentence and is the heading of what stands below it. */
const TELLING_LABEL = /[月季周]|半年|阶段|第.步/u;

const NOTHING: readonly PassedOver[] = [];

interface Place {
  readonly outlineIndex: number | null;
  readonly heading: Words;
  readonly isHeading: boolean;
  readonly cell: TableCell | null;
}

/** What the sentences of one plan share. */
export interface PlanPlace {
  readonly planIndex: number;
  readonly planYear: number | null;
  /** The plan's first index in the document's outline. */
  readonly firstEntry: number;
}

/** A sentence in its place. One object a sentence, its time phrases found when they are first asked for. */
export class PlacedSentence implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: Marks;
  readonly planIndex: number;
  readonly planYear: number | null;
  readonly outlineIndex: number | null;
  readonly heading: Words;
  readonly isHeading: boolean;
  readonly cell: TableCell | null;
  private found: readonly FoundTime[] | null = null;
  private named: ReadonlySet<number> | null = null;
  private left: PassedOver[] | null = null;

  constructor(
    private readonly normal: NormalText,
    private readonly from: number,
    words: Words,
    readonly previous: Sentence | null,
    private readonly plan: PlanPlace,
    private readonly place: Place,
    readonly isAskedWhy = false,
  ) {
    this.text = words.text;
    this.marks = words.marks;
    this.start = normal.offsets[from] ?? 0;
    this.end = (normal.offsets[from + words.text.length - 1] ?? 0) + 1;
    this.planIndex = plan.planIndex;
    this.planYear = plan.planYear;
    this.outlineIndex = place.outlineIndex;
    this.heading = place.heading;
    this.isHeading = place.isHeading;
    this.cell = place.cell;
  }

  /** The same sentence, to be read once more by recognisers that say of everything why they leave it. */
  askedWhy(): PlacedSentence {
    return new PlacedSentence(this.normal, this.from, this, this.previous, this.plan, this.place, true);
  }

  passOver(from: number, to: number, reason: PassedOverReason, by: string): void {
    if (to <= from) return;
    this.left ??= [];
    this.left.push({ reason, by, ...spanIn(this, from, to) });
  }

  /** What those who read it looked at and left, in the order in which they said so. */
  get passedOver(): readonly PassedOver[] {
    return this.left ?? NOTHING;
  }

  at(i: number): number {
    return i >= this.text.length ? this.end : (this.normal.offsets[this.from + i] ?? 0);
  }

  get times(): readonly FoundTime[] {
    this.found ??= timesOf(this);
    return this.found;
  }

  /** Finds the times of many sentences at once, which is faster than of one after the other. */
  static findTimes(sentences: readonly PlacedSentence[]): void {
    for (const [i, times] of timesOfAll(sentences).entries()) {
      const sentence = sentences[i];
      if (sentence !== undefined) sentence.found = times;
    }
  }

  get people(): ReadonlySet<number> {
    this.named ??= personEnds(this);
    return this.named;
  }
}

/** Cuts one plan into sentences, each with its place in the outline. Linear. */
export function sentencesOf(
  normal: NormalText,
  paragraphs: readonly Paragraph[],
  range: PlanRange,
  entries: readonly Entry[],
  plan: PlanPlace,
): readonly PlacedSentence[] {
  const { text } = normal;
  const sentences: PlacedSentence[] = [];
  const path: { depth: number; title: Words }[] = [];
  const noHeading = wordsOf('');
  let entry = -1;
  let previous: PlacedSentence | null = null;

  const add = (from: number, end: number, place: Place) => {
    let start = from;
    while (end - start > LONGEST_SENTENCE) {
      const cut = cutBefore(text, start, start + LONGEST_SENTENCE);
      addOne(start, cut, place);
      start = cut;
    }
    if (end > start) addOne(start, end, place);
  };

  const addOne = (start: number, end: number, place: Place) => {
    previous = new PlacedSentence(normal, start, wordsOf(text, start, end), previous, plan, place);
    sentences.push(previous);
  };

  const addStretch = (start: number, end: number, opensEntry: boolean, cell: TableCell | null) => {
    if (end <= start) return;
    const isHeading = cell === null && end - start <= LONGEST_HEADING && looksLikeHeading(text, start, end);
    let from = start;
    let first = opensEntry;
    const place = (): Place => ({
      outlineIndex: entry < 0 ? null : plan.firstEntry + entry,
      heading: (first ? path.at(-2) : path.at(-1))?.title ?? noHeading,
      isHeading,
      cell,
    });
    for (let stop = stopIn(text, from, end); stop >= 0; stop = stopIn(text, from, end)) {
      let to = stop + 1;
      while (to < end && closesStop(text, to)) to += 1;
      add(from, to, place());
      from = to;
      first = false;
    }
    if (from < end) add(from, end, place());
  };

  for (let at = range.from; at < range.to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (
      paragraph.label === null &&
      isSignature(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 20)))
    )
      continue;
    let from = paragraph.start;
    let opensEntry = false;
    const enterUpTo = (end: number, isRow: boolean) => {
      for (let next = entries[entry + 1]; next !== undefined && next.start < end; next = entries[entry + 1]) {
        if (!isRow) addStretch(from, next.start, opensEntry, null);
        entry += 1;
        while ((path.at(-1)?.depth ?? 0) >= next.depth) path.pop();
        from = TELLING_LABEL.test(text.slice(next.start, next.body)) ? next.start : next.body;
        path.push({ depth: next.depth, title: titleFrom(text, from, next.lineEnd) });
        opensEntry = true;
      }
    };
    if (paragraph.row === null) {
      enterUpTo(paragraph.end, false);
      addStretch(from, paragraph.end, opensEntry, null);
      continue;
    }
    const row = paragraph.row.cells.map((cell) => text.slice(cell.start, cell.end));
    for (const [column, cell] of paragraph.row.cells.entries()) {
      from = cell.start;
      enterUpTo(cell.end, true);
      if (column > 0 || paragraph.label === null || from < cell.end)
        addStretch(from, cell.end, opensEntry, { row, column, header: paragraph.row.header });
    }
  }
  return sentences;
}

/** The best place to cut an endless sentence: after its last ； before `limit`, else after its last ，, else at `limit`. */
function cutBefore(text: string, start: number, limit: number): number {
  const window = text.slice(start, limit);
  for (const stop of '；，、') {
    const at = window.lastIndexOf(stop);
    if (at > 0) return start + at + 1;
  }
  return limit;
}

function looksLikeHeading(text: string, from: number, to: number): boolean {
  return pauseIn(text, from, to) < 0 && callIn(text, from, to - 1) < 0;
}

function titleFrom(text: string, from: number, lineEnd: number): Words {
  const limit = Math.min(lineEnd, from + LONGEST_HEADING);
  const stop = titleEndIn(text, from, limit);
  return wordsOf(text, from, stop < 0 ? limit : stop);
}
