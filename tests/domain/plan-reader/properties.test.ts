import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { Reading } from '#domain/plan-reader/reading';
import { OWN_PLANS } from './own-plans';

const SCRAPS = [
  '一、',
  '（一）',
  '1、',
  '2.',
  '①',
  '一是',
  '第一章',
  '篇一',
  '工作计划',
  '每季度一次',
  '不少于95%',
  '由办公室负责',
  '各村要',
  '6月底前',
  '第一阶段',
  '（3月1日—5月）',
  '完成',
  '。',
  '，',
  '；',
  '：',
  '\n',
  '\t',
  '|',
  '　',
  ' ',
  '20xx年',
  '１２',
  '三十五',
  '-',
  '•',
  '(',
  ')',
  '\uFEFF',
  '😀',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const plan = fc.constantFrom(...OWN_PLANS.map((own) => own.text));

/** What was understood, without where it stands and how it was spelled. */
function meaning(reading: Reading): unknown {
  return {
    plans: reading.plans.length,
    outline: reading.outline.map((entry) => [entry.depth, entry.role]),
    indicators: reading.indicators.map(({ op, value, unit, kind }) => [op, value, unit, kind]),
    schedules: reading.schedules.map((schedule) => schedule.norm),
    owners: reading.owners.map((owner) => [owner.name.normalize('NFKC'), owner.assist]),
    stages: reading.stages.map(({ from, to, progress }) => [from, to, progress]),
  };
}

describe('the reader, whatever it is given', () => {
  it('never throws, and every span lies in the text in document order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readPlan(text);
        const { plans, outline, indicators, schedules, owners, stages, questions, silent } = reading;
        for (const list of [plans, outline, indicators, schedules, owners, stages, questions, silent]) {
          let last = 0;
          for (const span of list) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            last = span.start;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cuts parties, times and labels exactly as they are printed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { owners, schedules, outline } = readPlan(text);
        const bare = (start: number, end: number) => text.slice(start, end).replace(/\s+/gu, '');
        for (const owner of owners) expect(bare(owner.start, owner.end)).toBe(owner.name);
        for (const schedule of schedules) expect(bare(schedule.start, schedule.end)).toBe(schedule.time);
        for (const entry of outline) expect(bare(entry.start, entry.end).startsWith(entry.label)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('understands the same when white space is strewn in', () => {
    fc.assert(
      fc.property(
        plan,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '　', '\u00A0')), { maxLength: 40 }),
        (text, strewn) => {
          const characters = [...text];
          for (const [at, space] of strewn) {
            const i = at % characters.length;
            characters[i] = `${characters[i] ?? ''}${characters[i] === '\n' ? '' : space}`;
          }
          expect(meaning(readPlan(characters.join('')))).toEqual(meaning(readPlan(text)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('understands the same in full-width and half-width spelling', () => {
    const widened = (text: string) =>
      text.replace(/[0-9%()]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const { text } of OWN_PLANS) expect(meaning(readPlan(widened(text)))).toEqual(meaning(readPlan(text)));
  });

  it('understands the same with Windows line ends and a byte order mark', () => {
    for (const { text } of OWN_PLANS) {
      expect(meaning(readPlan(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(meaning(readPlan(text)));
    }
  });

  it('gives the same answer twice', () => {
    for (const { text } of OWN_PLANS) expect(readPlan(text)).toEqual(readPlan(text));
  });
});
