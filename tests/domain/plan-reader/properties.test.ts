import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { isSoundNorm } from '#domain/planning/schedule/sound-norm';
import { ALL_PLANS } from './all-plans';
import { bare, meaning } from './meaning';
import { brokenAtCommas, hardWrapped, renumbered } from './rewriting';

const plan = fc.constantFrom(...ALL_PLANS);
/** `1 总则`, `十月 组织体检`: so far into a line white space may be the mark of a label. */
const FIRST_WORD = 6;
const understood = (text: string) => meaning(readPlan(text));

describe('the times of a plan', () => {
  it('are days that some year has and counts above zero, in the plans and in plans whose numbers were changed', () => {
    const digits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('0', '1', '3', '9')), { maxLength: 40 });
    fc.assert(
      fc.property(plan, digits, ({ text }, changes) => {
        const characters = [...text];
        const places = characters.flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
        for (const [at, digit] of changes) {
          const place = places[at % Math.max(1, places.length)];
          if (place !== undefined) characters[place] = digit;
        }
        const { schedules, stages } = readPlan(characters.join(''));
        expect(schedules.map(({ norm }) => norm).filter((norm) => !isSoundNorm(norm))).toEqual([]);
        const ends = stages.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
        expect(ends.filter((by) => !isSoundNorm({ kind: 'deadline', by }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are sound in every plan as it is printed', () => {
    for (const { text } of ALL_PLANS)
      expect(readPlan(text).schedules.filter(({ norm }) => !isSoundNorm(norm))).toEqual([]);
  });

  it.each([
    '3月1日至6月31日开展整治。',
    '5月6日前完成，6月31日前总结。',
    '2025.2.30前完成。',
    '5月上旬至6月31日开展整治。',
    '第一阶段（3月1日至6月31日）：宣传发动。',
    '第一阶段（3.1-2.30）：宣传发动。',
    '2月20日前上报名单，30日前完成整改。',
    '每月前40天开展检查。',
    '全年开展检查0次。',
    '每0天巡查一次。',
  ])('are not made of a day that no year has: %s', (sentence) => {
    const { schedules, stages } = readPlan(sentence);
    expect(schedules.filter(({ norm }) => !isSoundNorm(norm))).toEqual([]);
    expect(stages.map(({ to }) => to)).toEqual(stages.map(() => null));
  });
});

describe('the meaning of a plan', () => {
  it('stays when white space is strewn in, but where it could set a number off from its line', () => {
    const strewn = fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '　', '\u00A0')), { maxLength: 60 });
    fc.assert(
      fc.property(plan, strewn, ({ text }, spaces) => {
        const characters = [...text];
        for (const [at, space] of spaces) {
          const i = at % characters.length;
          const opens = text.slice(Math.max(0, text.lastIndexOf('\n', i)), i + 1).trim().length <= FIRST_WORD;
          characters[i] = `${characters[i] ?? ''}${opens || /[\n|\t]/u.test(characters[i] ?? '') ? '' : space}`;
        }
        expect(understood(characters.join(''))).toEqual(understood(text));
      }),
      { numRuns: 120 },
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('stays when lines are broken behind commas, each %i.', (every) => {
    for (const { text } of ALL_PLANS)
      expect(understood(brokenAtCommas(text, (comma) => comma % every === 0))).toEqual(understood(text));
  });

  it.each(ALL_PLANS)('stays on a page of forty columns: $name', ({ text }) => {
    expect(understood(hardWrapped(text, 40))).toEqual(understood(text));
  });

  it('stays in full-width and in half-width spelling', () => {
    const moved = (text: string, from: RegExp, by: number) =>
      text.replace(from, (char) => String.fromCharCode(char.charCodeAt(0) + by));
    for (const { text } of ALL_PLANS) {
      expect(understood(moved(text, /[0-9%()]/gu, 0xfee0))).toEqual(understood(text));
      expect(understood(moved(text, /[０-９％（）：；]/gu, -0xfee0))).toEqual(understood(text));
    }
  });

  it('stays with Windows line ends and a byte order mark', () => {
    for (const { text } of ALL_PLANS)
      expect(understood(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(understood(text));
  });

  it.each([[[0, 0, 1, 2, 3, 4]], [[0, 0, 1, 3, 4, 5]], [[0, 1, 1, 2, 3, 5]], [[0, 1, 3, 4, 5, undefined]]])(
    'stays when the numbers are of other families: %j',
    (families) => {
      let tried = 0;
      for (const { text } of ALL_PLANS) {
        const other = renumbered(text, readPlan(text).outline, families);
        if (other === null) continue;
        tried += 1;
        expect(understood(other)).toEqual(understood(text));
      }
      expect(tried).toBeGreaterThan(20);
    },
  );

  it('stays when plans are bound one after another', () => {
    const single = ALL_PLANS.filter(({ text }) => readPlan(text).plans.length === 1);
    fc.assert(
      fc.property(fc.shuffledSubarray(single, { minLength: 2, maxLength: 3 }), (bound) => {
        const book = bound.map(({ text }, i) => `第${'一二三'.charAt(i)}篇\n${text.trimEnd()}\n`).join('\n');
        const { plans, ...together } = understood(book);
        const apart = bound.map(({ text }) => understood(text));
        expect(plans).toHaveLength(bound.length);
        expect(together).toEqual({
          outline: apart.flatMap(({ outline }) => outline),
          indicators: apart.flatMap(({ indicators }) => indicators),
          schedules: apart.flatMap(({ schedules }) => schedules),
          owners: apart.flatMap(({ owners }) => owners),
          stages: apart.flatMap(({ stages }) => stages),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('is the same twice', () => {
    for (const { text } of ALL_PLANS) expect(readPlan(text)).toEqual(readPlan(text));
  });
});

describe('what the reader says of a plan', () => {
  it('cuts out of the text exactly what it claims', () => {
    for (const { text } of ALL_PLANS) {
      const { owners, schedules, outline, silent } = readPlan(text);
      const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\s+/gu, '');
      for (const owner of owners) expect(cut(owner)).toBe(owner.name);
      for (const schedule of schedules) expect(cut(schedule)).toBe(schedule.time);
      for (const sentence of silent) expect(cut(sentence)).toBe(sentence.text);
      for (const entry of outline) {
        expect(cut(entry).startsWith(entry.label)).toBe(true);
        expect(cut(entry)).toBe((entry.label + entry.text).replace(/\s+/gu, ''));
      }
    }
  });

  it('stands in the words of its span: a target has its number there, days and months are read the same alone', () => {
    for (const { text } of ALL_PLANS) {
      const { indicators, schedules } = readPlan(text);
      for (const { start, end, value } of indicators) {
        const words = bare(text.slice(start, end));
        for (const number of typeof value === 'number' ? [value] : value) expect(words).toMatch(numeralOf(number));
      }
      for (const { time, norm } of schedules.filter(({ norm }) => norm.kind === 'range' || norm.kind === 'month'))
        expect(readPlan(time).schedules.map((alone) => alone.norm)).toEqual([norm]);
    }
  });

  it('says of every value whether it is printed or inferred, and by what', () => {
    for (const { text } of ALL_PLANS) {
      const { plans, outline, indicators, schedules, owners, stages } = readPlan(text);
      for (const { origin, by } of [...plans, ...outline, ...indicators, ...schedules, ...owners, ...stages]) {
        expect(['printed', 'inferred']).toContain(origin);
        expect(by).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      }
    }
  });
});

/** A number in figures, or anything that says one in words. */
function numeralOf(number: number): RegExp {
  return new RegExp(`${String(number).replace('.', '\\.')}|[一二两三四五六七八九十百千万亿零〇半成番倍]`, 'u');
}
