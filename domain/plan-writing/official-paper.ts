import { dayOf, monthOf, yearOf, type CalendarDate } from '#domain/shared/calendar-date';
import { isEmpty, paragraph, type OutlineLevel, type WrittenPlan } from './written-plan';
import { labelOf, OutlineCounter } from './numbering';
import { headOf, type PaperHead } from './paper-head';
import { signatureOf } from './signature';

/** A plan as the office prints it: what the word processor numbers by itself, and what it is to set as a heading. */
export interface OfficialPaper extends PaperHead {
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperParagraph | PaperTable;

export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly role: 'text' | 'body-name' | 'date';
  /** Null where nothing is numbered. */
  readonly level: OutlineLevel | null;
  /** The label as it is to be printed. */
  readonly label: string;
  /** Whether automatic numbering prints this very label here; a label that does not follow its list stands as words. */
  readonly isAutomatic: boolean;
  readonly text: string;
  /** How many characters of the text are its heading: all of them, its first sentence, or none. */
  readonly headingLength: number;
}

export interface PaperTable {
  readonly kind: 'table';
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
}

/** A block with the number that it is to have; `label` is printed where automatic numbering would count otherwise. */
export type NumberedBlock =
  | {
      readonly kind: 'paragraph';
      readonly level: OutlineLevel | null;
      readonly number: number;
      readonly label: string;
      readonly text: string;
    }
  | PaperTable;

const LONGEST_HEADING_LINE = 45;
const LONGEST_LEADING_SENTENCE = 30;

/** The year that was chosen for a plan, and the one that its words print; null where there is none. */
export interface YearOfPaper {
  readonly year: number | null;
  readonly printedYear: number | null;
}

/** The paper of a plan that is written here, for the year that was chosen; what says nothing is left out. */
export function writtenPaper({ title, blocks }: WrittenPlan, { year, printedYear }: YearOfPaper): OfficialPaper {
  const counter = new OutlineCounter();
  const numbered = blocks
    .filter((block) => !isEmpty(block))
    .map((block): NumberedBlock => {
      if (block.kind === 'table') return { kind: 'table', rows: block.rows.filter((row) => row.some(hasWords)) };
      const { level, startsAt } = block;
      const text = block.text.trim();
      if (level === null) return { kind: 'paragraph', level, number: 0, label: '', text };
      const number = counter.count(level, startsAt);
      return { kind: 'paragraph', level, number, label: labelOf(level, number), text };
    });
  return paperOf(headOf(title.trim(), year, printedYear), numbered);
}

/** The paper of numbered blocks: which labels a word processor counts to by itself, what is a heading, what is the signature. */
export function paperOf(head: PaperHead, numbered: readonly NumberedBlock[]): OfficialPaper {
  const counter = new WordCounter();
  const signature = signatureOf(
    numbered.map((block) => (block.kind === 'table' ? block : paragraph(block.text, block.level))),
  );
  const blocks = numbered.map((block, index): PaperBlock => {
    if (block.kind === 'table') return block;
    const { level, number, label, text } = block;
    const isAutomatic = level !== null && counter.counts(level, number);
    const role = index === signature?.date ? 'date' : index === signature?.body ? 'body-name' : 'text';
    return {
      kind: 'paragraph',
      role,
      level,
      label: level !== null && isAutomatic ? labelOf(level, number) : label,
      isAutomatic,
      text,
      headingLength: level === null ? 0 : headingLength(text),
    };
  });
  return { ...head, blocks };
}

/** The paper with its body's name and the date at its end; one that is signed already stays as it is. */
export function signed(
  paper: OfficialPaper,
  { body, date }: { readonly body: string; readonly date: CalendarDate },
): OfficialPaper {
  if (paper.blocks.some((block) => block.kind === 'paragraph' && block.role === 'date')) return paper;
  const words = `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
  const line = { kind: 'paragraph', level: null, label: '', isAutomatic: false, headingLength: 0 } as const;
  return {
    ...paper,
    blocks: [...paper.blocks, { ...line, role: 'body-name', text: body }, { ...line, role: 'date', text: words }],
  };
}

const hasWords = (cell: string): boolean => cell.trim() !== '';

function headingLength(text: string): number {
  if (text.length <= LONGEST_HEADING_LINE && !/[。；].|[。；]$/u.test(text)) return text.length;
  const sentence = text.indexOf('。') + 1;
  return sentence > 0 && sentence <= LONGEST_LEADING_SENTENCE && sentence < text.length ? sentence : 0;
}

/** Counts as a word processor does: a level that was passed over counts as begun, a higher paragraph lets the deeper ones begin anew. */
class WordCounter {
  private readonly values = new Map<OutlineLevel, number>();

  /** Whether the next paragraph at `level` gets this number; it is counted on only where it does. */
  counts(level: OutlineLevel, number: number): boolean {
    if ((this.values.get(level) ?? 0) + 1 !== number) return false;
    // The first level has a start of its own, which holds whatever stood before.
    for (let above = 2 as OutlineLevel; above < level; above += 1)
      if (!this.values.has(above)) this.values.set(above, 1);
    for (const deeper of this.values.keys()) if (deeper > level) this.values.delete(deeper);
    this.values.set(level, number);
    return true;
  }
}
