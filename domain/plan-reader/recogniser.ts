import type { Span } from '#domain/shared/span';
import type { AnyOf, Words } from './expressions/pattern';
import type { ReadIndicator, ReadOwner, ReadSchedule, ReadStage } from './reading';
import type { FoundTime } from './recognisers/times/time-phrases';

/** The table row a sentence stands in. All texts are normalised like a sentence's. */
export interface TableCell {
  /** Every cell of the row, in order. */
  readonly row: readonly string[];
  /** Which of them this sentence stands in. */
  readonly column: number;
  /** The header row's cells, or null where the table prints none. */
  readonly header: readonly string[] | null;
}

/**
 * One sentence as the recognisers see it: ends at 。！？, before the next outline label (also an in-line 二是 or （2）), or with its paragraph;
 * ；and ，stay inside, lines broken in mid-sentence are joined. The label itself is not part of it. Each table cell is a sentence of its own.
 */
export interface Sentence extends Span, Words {
  /**
   * No white space at all. Digits, letters, ()%+<>/.~= are half-width, all dashes are '-', but ，。；：、！？ are full-width Chinese
   * (a comma or full stop between digits stays ASCII). Chinese numerals are left as printed.
   */
  readonly text: string;
  /** The original offset of normalised character `i`; `at(text.length)` is the sentence's end. */
  at(i: number): number;
  /** The innermost outline entry the sentence stands in (its index in the document's outline), or null. */
  readonly outlineIndex: number | null;
  readonly planIndex: number;
  /** The plan's own year where it is printed: what a sentence tells of an earlier one is past. */
  readonly planYear: number | null;
  /** The nearest heading above it, normalised and without its label; without words where there is none. */
  readonly heading: Words;
  /** Whether the sentence is a title or heading line rather than running text. */
  readonly isHeading: boolean;
  /** The sentence before it in the same plan, for names that are inherited. */
  readonly previous: Sentence | null;
  readonly cell: TableCell | null;
  /** Its time phrases: rules of their own, and what no other recogniser may count again. */
  readonly times: readonly FoundTime[];
  /** Where the names of people in it end (门卫老吴, 石兰副院长). */
  readonly people: ReadonlySet<number>;
  /** Whether recognisers shall say why they leave something even where that is dear to find out. */
  readonly isAskedWhy?: boolean;
}

/** A phrase family: says what it found in one sentence, spans in the original text (`spanIn` makes them). Linear in the sentence's length; never throws. */
export type Recogniser =
  | (Asking & { readonly finds: 'indicator'; read(sentence: Sentence): readonly ReadIndicator[] })
  | (Asking & { readonly finds: 'schedule'; read(sentence: Sentence): readonly ReadSchedule[] })
  | (Asking & { readonly finds: 'owner'; read(sentence: Sentence): readonly ReadOwner[] })
  | (Asking & { readonly finds: 'stage'; read(sentence: Sentence): readonly ReadStage[] });

interface Asking {
  readonly name: string;
  /** The patterns without which it finds nothing, where there are such: it reads no sentence that holds none of them. */
  readonly asks?: AnyOf;
}

/** The original span of the normalised characters `from` (inclusive) to `to` (exclusive); `to` must be greater than `from`. */
export function spanIn(sentence: Sentence, from: number, to: number): Span {
  return { start: sentence.at(from), end: sentence.at(to - 1) + 1 };
}
