import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { sourceQuoter } from '#domain/plan-writing/source-words';

function quoted(text: string): string[] {
  const quote = sourceQuoter(text);
  return draftPlan(text, readPlan(text), 0).items.map((item) => quote(item.sources));
}

describe('an item is quoted from its document', () => {
  it('in the words of its sentence', () => {
    const text = '柳河镇卫生院2026年工作安排\n一、主要任务\n1、每月检查一次药房，由药剂科负责。\n';
    expect(quoted(text)).toEqual(['1、每月检查一次药房，由药剂科负责。']);
  });

  it('a row of a table with the heads of its columns, without its number and what is empty', () => {
    const text = [
      '柳河镇卫生院2026年任务分解表',
      '| 序号 | 任务 | 时限 | 责任单位 |',
      '|---|---|---|---|',
      '| 1 | 防汛应急演练 | 6月底前 | 安全办 |',
      '| 2 | 消防设施检修 | 9月底前 |  |',
    ].join('\n');
    expect(quoted(text)).toEqual([
      '任务：防汛应急演练；时限：6月底前；责任单位：安全办',
      '任务：消防设施检修；时限：9月底前',
    ]);
  });
});
