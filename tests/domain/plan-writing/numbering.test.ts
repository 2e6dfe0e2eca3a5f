import { describe, expect, it } from 'vitest';
import { labelOf, labelsOf } from '#domain/plan-writing/numbering';
import { paragraph, type OutlineLevel } from '#domain/plan-writing/written-plan';

const at = (...levels: (OutlineLevel | null)[]) => labelsOf(levels.map((level) => paragraph('甲', level)));

describe('the numbering of a written plan', () => {
  it('prints the five levels of official documents', () => {
    expect(at(1, 2, 3, 4, 5)).toEqual(['一、', '（一）', '1.', '（1）', '①']);
  });

  it('goes on within a level and begins at one again below the next higher paragraph', () => {
    expect(at(1, 2, 2, 3, 3, 2, 3, 1, 2)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '（三）',
      '1.',
      '二、',
      '（一）',
    ]);
  });

  it('is not ended by plain text or a table between', () => {
    const table = { kind: 'table', rows: [['任务', '时限']] } as const;
    expect(labelsOf([paragraph('甲', 3), paragraph('说明'), table, paragraph('乙', 3)])).toEqual(['1.', '', '', '2.']);
  });

  it('counts a level anew where a level between was left out', () => {
    expect(at(1, 3, 2, 3)).toEqual(['一、', '1.', '（一）', '1.']);
  });

  it('begins at one again where the paragraph says so', () => {
    expect(labelsOf([paragraph('甲', 3), paragraph('乙', 3), paragraph('丙', 3, 1), paragraph('丁', 3)])).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
    ]);
  });

  it.each([
    [10, '十、'],
    [11, '十一、'],
    [20, '二十、'],
    [35, '三十五、'],
  ])('writes %i as %s', (value, label) => {
    expect(labelOf(1, value)).toBe(label);
  });

  it('goes on in brackets where no circled sign is read any more', () => {
    expect([labelOf(5, 20), labelOf(5, 21)]).toEqual(['⑳', '（21）']);
  });
});
