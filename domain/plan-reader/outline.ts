import { inlineCandidates, type InlineCandidate } from './inline-labels';
import { LABEL_RANKS, labelAtLineStart, type Label, type LabelStyle } from './labels';
import type { NormalText } from './normalize';
import type { Paragraph, TableRow } from './paragraphs';
import type { PlanRange } from './plans';

/** An outline entry in the normalised text. `body` is where its words begin. */
export interface Entry {
  readonly start: number;
  readonly body: number;
  /** In the normalised spelling. */
  readonly label: string;
  readonly depth: number;
  /** The end of its first paragraph, or of the stretch up to the next entry in it. */
  readonly lineEnd: number;
  readonly planIndex: number;
  /** Where its label stands. */
  readonly by: 'outline-line' | 'outline-inline' | 'outline-cell';
}

interface Level {
  readonly style: LabelStyle;
  readonly number: number;
  /** The sign of a bullet, '' for a numbered level. */
  readonly sign: string;
  readonly depth: number;
  /** A title with its text in the same line. */
  readonly complete: boolean;
  /** A title and nothing else: no full stop at its end. */
  readonly bare: boolean;
  /** Opened in the middle of a paragraph. */
  readonly inline: boolean;
}

/** Words that announce the list below them. */
const INTRODUCES = /[：:]$|(?:如下|以下|下列|包括|分别是|做到|主要有)[^。]{0,12}[。：]?$/u;
const LONGEST_TITLE = 45;
/** 重点工作, 全年工作安排: a section whose number was never printed. */
const BARE_TITLE = /^[\u4e00-\u9fff“”、]{2,16}$/u;
const ATTACHMENTS = /^附件?：(?=$|\(?[\d一①(])/u;
const TOP_STYLES: ReadonlySet<LabelStyle> = new Set(['chapter', 'section', 'han', 'article', 'step']);
/** What numbers the lines of a table cell. */
const CELL_STYLES: ReadonlySet<LabelStyle> = new Set([
  'han',
  'han-paren',
  'number',
  'number-paren',
  'half-paren',
  'circled',
]);

/** The outline of one plan, with depths as printed; sections that lost their top label do not swallow what follows. */
export function outlineOf(
  normal: NormalText,
  paragraphs: readonly Paragraph[],
  range: PlanRange,
  planIndex: number,
): readonly Entry[] {
  const builder = new OutlineBuilder(normal.text, planIndex);
  for (let at = range.from; at < range.to; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined) builder.read(paragraph, paragraphs[at + 1]?.label ?? null);
  }
  return builder.entries;
}

class OutlineBuilder {
  readonly entries: Entry[] = [];
  private stack: Level[] = [];
  /** Unnumbered paragraphs since the last entry, and whether the last of them announces a list. */
  private gap = 0;
  private introduced = false;
  /** Whether the last paragraph was a title without a number (重点工作). */
  private titled = false;
  /** The number of the last attachment in the list that is open (附件：1.任务分解表 2.考核细则), null outside of it. */
  private attached: number | null = null;

  constructor(
    private readonly text: string,
    private readonly planIndex: number,
  ) {}

  read(paragraph: Paragraph, nextLabel: Label | null): void {
    const { label } = paragraph;
    if (paragraph.row !== null) {
      this.readRow(paragraph, paragraph.row);
      return;
    }
    const words = this.text.slice(paragraph.start, paragraph.end);
    if (this.isAttachment(words, label)) return;
    if (label !== null) {
      const body = words.slice(label.length, label.length + LONGEST_TITLE * 2);
      this.openAtLine(label, body, label.style === 'bullet' ? words.slice(0, label.length).replace('·', '•') : '');
      this.push(paragraph.start, label.length, this.top()?.depth ?? 1, paragraph.end, 'outline-line');
      this.gap = 0;
    } else {
      this.gap += 1;
    }
    this.readInline(words, paragraph, nextLabel);
    this.introduced = INTRODUCES.test(words.slice(-40));
    this.titled = label === null && BARE_TITLE.test(words);
  }

  /** A row's number is an item at the top, and so is every numbered line of a cell. */
  private readRow({ label, end }: Paragraph, { cells }: TableRow): void {
    for (const [column, cell] of cells.entries()) {
      if (column === 0 && label !== null) this.push(cell.start, label.length, 1, end, 'outline-cell');
      else {
        const label = labelAtLineStart(this.text, cell.start, cell.end, false);
        if (label !== null && CELL_STYLES.has(label.style))
          this.push(cell.start, label.length, 1, cell.end, 'outline-cell');
      }
    }
  }

  /** A list of attachments names other papers; it is no part of the plan. */
  private isAttachment(words: string, label: Label | null): boolean {
    if (ATTACHMENTS.test(words)) {
      this.attached = inlineCandidates(words).at(-1)?.number ?? 0;
      return true;
    }
    const goesOn = this.attached !== null && label?.number === this.attached + 1 && words.length <= LONGEST_TITLE;
    this.attached = goesOn ? (label?.number ?? null) : null;
    return goesOn;
  }

  private hasTop(): boolean {
    return this.stack.some((level) => TOP_STYLES.has(level.style));
  }

  private top(): Level | undefined {
    return this.stack.at(-1);
  }

  private push(start: number, labelLength: number, depth: number, lineEnd: number, by: Entry['by']): void {
    const label = this.text.slice(start, start + labelLength);
    this.entries.push({ start, body: start + labelLength, label, depth, lineEnd, planIndex: this.planIndex, by });
  }

  private openAtLine(label: Label, body: string, sign: string): void {
    const { style, number } = label;
    if (this.titled && this.stack.length > 0 && !this.hasTop() && (number === 1 || !this.continues(style)))
      this.stack = [];
    const at = this.levelOf(style, number, sign);
    if (at >= 0) {
      const parent = this.stack[at - 1];
      const restarts =
        number === 1 && style !== 'bullet' && parent !== undefined && (style === 'spoken' || this.gap > 0);
      const sectionLost = restarts && !this.hasTop();
      this.stack.length = sectionLost ? at - 1 : at;
    } else if (style === 'month') {
      while (this.top()?.complete === true) this.stack.pop();
    } else {
      this.closeForNew(style, number);
    }
    this.open(style, number, body, false, sign);
  }

  private continues(style: LabelStyle): boolean {
    return this.stack.some((level) => level.style === style);
  }

  /** A label whose family is not open: which of the open levels are over before it opens its own? */
  private closeForNew(style: LabelStyle, number: number): void {
    const top = this.top();
    const nests =
      style === 'step' ||
      style === 'ordinal' ||
      top?.style === 'step' ||
      (top?.bare === true && (this.gap === 0 || top.style === 'bullet'));
    const startsUnderHeading = number === 1 && (nests || (this.introduced && this.gap === 0));
    if (!startsUnderHeading) {
      while (this.stack.length > 0 && LABEL_RANKS[this.top()?.style ?? 'chapter'] > LABEL_RANKS[style])
        this.stack.pop();
    }
    if (number === 1 && this.gap > 0 && !this.introduced && style !== 'bullet' && !this.hasTop()) {
      for (
        let level = this.top();
        level !== undefined && level.complete && !TOP_STYLES.has(level.style);
        level = this.top()
      )
        this.stack.pop();
    }
  }

  private open(style: LabelStyle, number: number, body: string, inline: boolean, sign = ''): void {
    const depth = (this.top()?.depth ?? 0) + 1;
    this.stack.push({
      style,
      number,
      sign,
      depth,
      complete: isComplete(body),
      bare: body.length <= 30 && !/[。；]/u.test(body),
      inline,
    });
  }

  /** The open level that a label at a line's start continues: where its number or its sign fits, else the outermost of its family. */
  private levelOf(style: LabelStyle, number: number, sign: string): number {
    if (style === 'bullet') return this.stack.findIndex((level) => level.sign === sign);
    const fitting = this.stack.findIndex((level) => level.style === style && level.number === number - 1);
    return fitting >= 0 ? fitting : this.stack.findIndex((level) => level.style === style);
  }

  private readInline(words: string, paragraph: Paragraph, nextLabel: Label | null): void {
    let labelEnd = paragraph.label?.length ?? 0;
    const candidates = inlineCandidates(words);
    for (const [i, candidate] of candidates.entries()) {
      if (candidate.start < labelEnd) continue;
      if (!this.accepts(candidate, candidates, i, words, labelEnd, nextLabel)) continue;
      labelEnd = candidate.end;
      this.openInline(
        candidate,
        words.slice(candidate.end, candidate.end + LONGEST_TITLE * 2),
        candidates.slice(i + 1, i + 40),
      );
      this.closeLine(paragraph.start + candidate.start);
      this.push(
        paragraph.start + candidate.start,
        candidate.end - candidate.start,
        this.top()?.depth ?? 1,
        paragraph.end,
        'outline-inline',
      );
    }
  }

  private closeLine(end: number): void {
    const last = this.entries.at(-1);
    if (last !== undefined && last.lineEnd > end) this.entries[this.entries.length - 1] = { ...last, lineEnd: end };
  }

  private accepts(
    candidate: InlineCandidate,
    all: readonly InlineCandidate[],
    i: number,
    words: string,
    labelEnd: number,
    nextLabel: Label | null,
  ): boolean {
    const { style, number } = candidate;
    if (style === 'spoken') return true;
    if (style === 'bullet') return all.filter((other) => other.style === 'bullet').length > 1;
    if (number < 1) return false;
    if (number > 1) {
      const continues = this.stack.some((level) => level.style === style && level.number === number - 1);
      return (
        continues &&
        (candidate.afterStop ||
          style === 'number-paren' ||
          style === 'circled' ||
          (style === 'number' && this.stack.length > 0))
      );
    }
    const before = words[candidate.start - 1] ?? '';
    const followed = all.slice(i + 1, i + 40).some((other) => other.style === style && other.number === 2);
    const continuedBelow = nextLabel !== null && nextLabel.style === style && nextLabel.number === 2;
    const bareHeadingBefore =
      labelEnd > 0 &&
      candidate.start - labelEnd <= LONGEST_TITLE &&
      !/[，。；、]/u.test(words.slice(labelEnd, candidate.start));
    const opensBelow =
      bareHeadingBefore &&
      nextLabel !== null &&
      LABEL_RANKS[nextLabel.style] > LABEL_RANKS[style] &&
      nextLabel.number === 1;
    const wellPlaced = /[。；：！]/u.test(before) || bareHeadingBefore || candidate.start === 0;
    if (style === 'number-paren' || style === 'circled')
      return (followed || continuedBelow) && (wellPlaced || followed);
    return (
      wellPlaced && (followed || continuedBelow || opensBelow || (style === 'han-paren' && /[。；]/u.test(before)))
    );
  }

  /** A list that starts over inside a paragraph stands beside one opened in a paragraph, but below one of whole lines. */
  private openInline(candidate: InlineCandidate, body: string, following: readonly InlineCandidate[]): void {
    const { style, number } = candidate;
    const spoken = this.top();
    const isOver =
      spoken?.style === 'spoken' && !following.some((next) => next.style === 'spoken' && next.number > spoken.number);
    if (isOver && number === 1 && style === 'number') this.stack.pop();
    const at = this.stack.findLastIndex(
      (level) =>
        level.style === style &&
        (style === 'spoken' || style === 'bullet' || level.number === number - 1 || (number === 1 && level.inline)),
    );
    if (at >= 0) this.stack.length = at;
    this.open(style, number, body, true);
  }
}

function isComplete(body: string): boolean {
  const stop = body.search(/[。；]/u);
  return (stop >= 0 && stop < body.length - 1) || body.length > LONGEST_TITLE;
}
