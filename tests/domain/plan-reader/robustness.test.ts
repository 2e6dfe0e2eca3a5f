import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readPlan } from '#domain/plan-reader/read-plan';
import type { Span } from '#domain/shared/span';
import { ALL_PLANS } from './all-plans';
import { mutant } from './mutants';

/** What is wrong with where a reading says that it found things; null where nothing is. */
function misplaced(text: string): string | null {
  for (const [kind, list] of Object.entries(readPlan(text)) as [string, readonly Span[]][]) {
    let last = 0;
    for (const { start, end } of list) {
      if (!(start >= last && end >= start && end <= text.length)) return `${kind} ${String(start)}-${String(end)}`;
      last = start;
    }
  }
  return null;
}

describe('the reader, whatever it is given', () => {
  it('reads ten thousand damaged documents without throwing, each span in the text and in order', () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 10_000; seed += 1) {
      const text = mutant(ALL_PLANS, seed);
      const fault = misplaced(text);
      if (fault !== null) wrong.push(`${String(seed)}: ${fault} in ${text}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('reads any string of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(misplaced(text)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

/** Texts that a careless expression reads in the square of their length: nothing to stop at, brackets that never close, triggers without end. */
const TIRING = [
  '卫',
  '由',
  '一',
  '1',
  '，',
  '、',
  '(',
  '“',
  '一、',
  '1.',
  '①',
  '每月',
  '3月',
  '达到',
  '医务科、',
  '各村卫生室和',
  '不低于95%',
  '一是加强管理',
  '|',
  '\t',
  '\n',
  '完成。',
  '2026年',
  '9时、',
];

describe('the work of reading', () => {
  it.each(TIRING)('grows with the text and no faster: %j over and over', (part) => {
    const work = (length: number) => charactersSearched(() => readPlan(part.repeat(Math.ceil(length / part.length))));
    const once = work(4000);
    expect(work(8000)).toBeLessThan(2.2 * once + 4000);
  });

  it('never hands a recogniser more than a bounded stretch', () => {
    for (const part of TIRING) {
      const { sentences } = readDocument(part.repeat(3000));
      for (const { text } of sentences) expect(text.length).toBeLessThanOrEqual(500);
    }
  });
});

/** How many characters all expressions together walk over while something runs: up to their match, or to the text's end where there is none. */
function charactersSearched(run: () => void): number {
  // why: the built-in search is the only work of the reader that can outgrow its text; it is counted and otherwise left as it is.
  const original = RegExp.prototype.exec;
  let walked = 0;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = original.call(this, text);
    walked += match === null ? (this.sticky ? 1 : text.length - from) : match.index + match[0].length - from + 1;
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = original;
  }
  return walked;
}
