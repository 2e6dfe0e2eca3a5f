import { characterSearch } from '../expressions/character-set';
import type { InlineCandidate } from './inline-labels';
import { LABEL_RANKS, type Label, type LabelStyle } from './labels';

/** A level of the outline that is open. */
interface Level {
  readonly style: LabelStyle;
  readonly number: number;
  /** The sign of a bullet, what stands around the number of another label: （）, 、 or nothing. */
  readonly sign: string;
  readonly depth: number;
  /** A title with its text in the same line. */
  readonly complete: boolean;
  /** A title and nothing else: no full stop at its end. */
  readonly bare: boolean;
  /** Opened in the middle of a paragraph. */
  readonly inline: boolean;
}

/** What stands between a label and the entry before it. */
interface Between {
  /** Unnumbered paragraphs. */
  readonly gap: number;
  /** The last paragraph announces a list (…如下：). */
  readonly introduced: boolean;
  /** The last paragraph announces what serves all of the work above (为完成上述任务，要做到以下几点：). */
  readonly concludes: boolean;
  /** The last paragraph is a title without a number (重点工作). */
  readonly titled: boolean;
}

const LONGEST_TITLE = 45;
const LONGEST_BARE = 30;
const NUMERALS = /[\d一二三四五六七八九十百]+/u;
const stopIn = characterSearch('。；');
const TOP_STYLES: ReadonlySet<LabelStyle> = new Set([
  'part',
  'chapter',
  'section',
  'roman',
  'formal',
  'stem',
  'han',
  'article',
  'step',
]);

/** The levels that are open at a place of a plan, the outermost first. Each label closes some and opens its own. */
export class OpenLevels {
  private stack: Level[] = [];

  /** How deep the innermost one lies. */
  get depth(): number {
    return this.top()?.depth ?? 0;
  }

  get isEmpty(): boolean {
    return this.stack.length === 0;
  }

  /** Whether a level of a family is open whose next number this is. */
  awaits(style: LabelStyle, number: number): boolean {
    return this.stack.some((level) => level.style === style && level.number === number - 1);
  }

  /** What comes stands beside all that is open. */
  closeAll(): void {
    this.stack = [];
  }

  /** Opens the level of a label at a line's start. `printed` are its characters, `body` the words behind it. */
  openAtLine({ style, number }: Label, printed: string, body: string, between: Between): void {
    const sign = style === 'bullet' ? printed.replace('·', '•') : printed.replace(NUMERALS, '');
    const isNew = number === 1 || !this.stack.some((level) => level.style === style);
    if (between.titled && this.stack.length > 0 && !this.hasTop() && isNew) this.stack = [];
    if (between.concludes) while (this.stack.length > 0 && !this.isTop()) this.stack.pop();
    const at = this.levelOf(style, number, sign, between.gap);
    if (at >= 0) this.closeAt(at, style, number, between.gap);
    else if (style === 'month') this.closeForMonth(between.gap);
    else if (this.top()?.number !== chapterOf(printed)) this.closeForNew(style, number, between);
    this.open(style, number, body, false, sign);
  }

  /** A list that starts over inside a paragraph stands beside one opened in a paragraph, but below one of whole lines. */
  openInline({ style, number }: InlineCandidate, body: string, following: readonly InlineCandidate[]): void {
    const spoken = this.top();
    const isOver =
      spoken?.style === 'spoken' && !following.some((next) => next.style === 'spoken' && next.number > spoken.number);
    if (isOver && number === 1 && style === 'number') this.stack.pop();
    const at = this.stack.findLastIndex(
      (level) =>
        level.style === style &&
        (style === 'spoken' || style === 'bullet' || level.number === number - 1 || (number === 1 && level.inline)),
    );
    if (at >= 0) this.closeFrom(at);
    this.open(style, number, body, true);
  }

  private top(): Level | undefined {
    return this.stack.at(-1);
  }

  private isTop(): boolean {
    return TOP_STYLES.has(this.top()?.style ?? 'bullet');
  }

  private hasTop(): boolean {
    return this.stack.some((level) => TOP_STYLES.has(level.style));
  }

  /**
   * The open level that a label at a line's start continues, -1 for a new one: where its number and its sign fit, else its number, else the outermost of its
   * family. A list of another sign that begins right below a title of its own family (三 措施, 一、建档) is new.
   */
  private levelOf(style: LabelStyle, number: number, sign: string, gap: number): number {
    if (style === 'bullet') return this.stack.findIndex((level) => level.sign === sign);
    const top = this.top();
    if (number === 1 && gap === 0 && top?.style === style && top.bare && top.sign !== sign) return -1;
    const isNext = (level: Level) => level.style === style && level.number === number - 1;
    const alike = this.stack.findIndex((level) => isNext(level) && level.sign === sign);
    const fitting = alike >= 0 ? alike : this.stack.findIndex(isNext);
    return fitting >= 0 ? fitting : this.stack.findIndex((level) => level.style === style);
  }

  /** Closes the level at a place, with those inside it; the one around it too where a list starts over under a heading that lost its number. */
  private closeAt(at: number, style: LabelStyle, number: number, gap: number): void {
    const restarts =
      number === 1 && style !== 'bullet' && this.stack[at - 1] !== undefined && (style === 'spoken' || gap > 0);
    this.closeFrom(restarts && !this.hasTop() ? at - 1 : at);
  }

  private closeFrom(at: number): void {
    while (this.stack.length > at) this.stack.pop();
  }

  /** A month stands below a heading, but below no item and no bullet that paragraphs part from it. */
  private closeForMonth(gap: number): void {
    const isOver = (level: Level | undefined) => level?.complete === true || (level?.style === 'bullet' && gap > 0);
    while (isOver(this.top())) this.stack.pop();
  }

  /** A label whose family is not open: which of the open levels are over before it opens its own? */
  private closeForNew(style: LabelStyle, number: number, { gap, introduced }: Between): void {
    const top = this.top();
    const nests =
      style === 'step' ||
      style === 'ordinal' ||
      top?.style === 'step' ||
      (top?.bare === true && (gap === 0 || top.style === 'bullet'));
    const startsUnderHeading = number === 1 && (nests || (introduced && gap === 0));
    if (!startsUnderHeading) {
      while (this.stack.length > 0 && LABEL_RANKS[this.top()?.style ?? 'part'] > LABEL_RANKS[style]) this.stack.pop();
    }
    if (number === 1 && gap > 0 && !introduced && style !== 'bullet' && !this.hasTop()) {
      for (
        let level = this.top();
        level !== undefined && level.complete && !TOP_STYLES.has(level.style);
        level = this.top()
      )
        this.stack.pop();
    }
  }

  private open(style: LabelStyle, number: number, body: string, inline: boolean, sign = ''): void {
    const stop = stopIn(body, 0, body.length);
    const complete = (stop >= 0 && stop < body.length - 1) || body.length > LONGEST_TITLE;
    const bare = body.length <= LONGEST_BARE && stop < 0;
    this.stack.push({ style, number, sign, depth: this.depth + 1, complete, bare, inline });
  }
}

/** What 2.1 says that it stands under: 2; null for a number without parts. */
function chapterOf(printed: string): number | null {
  const match = /(\d+)\.\d+\D*$/u.exec(printed);
  return match === null ? null : Number(match[1]);
}
