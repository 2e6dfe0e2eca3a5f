import { anchored } from './expressions/anchored';
import { inlineCandidates, type InlineCandidate } from './outline/inline-labels';
import { LABEL_RANKS, labelAtLineStart, type Label, type LabelStyle } from './outline/labels';
import type { NormalText } from './normalize';
import { OpenLevels } from './outline/outline-levels';
import type { Paragraph } from './outline/paragraphs';
import type { PlanRange } from './plans';
import type { TableRow } from './outline/table-rows';

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

/** Words that announce the list below them. */
const INTRODUCES = /[：:]$|(?:如下|以下|下列|包括|分别是|做到|主要有)[^。]{0,12}[。：]?$/u;
/** 为了完成上述任务，必须抓好以下几点：. */
const CONCLUDES =
  /^(?:为(?:了|确保)?|要)[^，。：]{0,8}(?:上述|以上|各项|全年|今年)[^，。：]{0,12}(?:任务|目标|工作|指标)[^。；]{0,40}$/u;
/** 附：各月主要工作. */
const ANNEX = /^附(?:件\d{0,2}|[表录])?：?[\u3400-\u9fff、]{2,16}$/u;
const LONGEST_TITLE = 45;
/** 重点工作, 全年工作安排: a section whose number was never printed. */
const BARE_TITLE = /^[\u4e00-\u9fff“”、]{2,16}$/u;
const ATTACHMENTS = anchored(/^附件?：(?=$|\(?[\d一①(])/u);
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
  private readonly levels = new OpenLevels();
  private gap = 0;
  private introduced = false;
  private concludes = false;
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
      const { gap, introduced, concludes, titled } = this;
      this.levels.openAtLine(label, words.slice(0, label.length), body, { gap, introduced, concludes, titled });
      this.push(paragraph.start, label.length, this.levels.depth, paragraph.end, 'outline-line');
      this.gap = 0;
    } else {
      this.gap += 1;
      if (ANNEX.test(words)) this.levels.closeAll();
    }
    this.readInline(words, paragraph, nextLabel);
    this.introduced = INTRODUCES.test(words.slice(-40));
    this.concludes = this.introduced && label === null && CONCLUDES.test(words);
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

  private push(start: number, labelLength: number, depth: number, lineEnd: number, by: Entry['by']): void {
    const label = this.text.slice(start, start + labelLength);
    this.entries.push({ start, body: start + labelLength, label, depth, lineEnd, planIndex: this.planIndex, by });
  }

  private readInline(words: string, paragraph: Paragraph, nextLabel: Label | null): void {
    let labelEnd = paragraph.label?.length ?? 0;
    const candidates = inlineCandidates(words, labelEnd);
    for (const [i, candidate] of candidates.entries()) {
      if (candidate.start < labelEnd) continue;
      if (!this.accepts(candidate, candidates, i, words, labelEnd, nextLabel)) continue;
      labelEnd = candidate.end;
      this.levels.openInline(
        candidate,
        words.slice(candidate.end, candidate.end + LONGEST_TITLE * 2),
        candidates.slice(i + 1, i + 40),
      );
      this.closeLine(paragraph.start + candidate.start);
      this.push(
        paragraph.start + candidate.start,
        candidate.end - candidate.start,
        this.levels.depth,
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
      return (
        this.levels.awaits(style, number) &&
        (candidate.afterStop ||
          style === 'number-paren' ||
          style === 'han-paren' ||
          style === 'circled' ||
          (style === 'number' && !this.levels.isEmpty))
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
}
