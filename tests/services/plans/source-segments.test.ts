import { describe, expect, test } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { sourceSegments } from '#services/plans/source-segments';

/** What the desk shows of the plan's paper: its role, and its cells with bars between. */
function shown(text: string, planIndex = 0): string[] {
  const draft = draftPlan(text, readPlan(text), planIndex);
  return sourceSegments(text, draft, [draft.title]).map(
    ({ role, cells }) => `${role}: ${cells.map((cell) => cell.map((segment) => segment.text).join('')).join('|')}`,
  );
}

describe('the paper beside a draft', () => {
  test('begins with the plan’s title and what stands below it', () => {
    const text = '柳河镇卫生院\n2026年工作计划\n（征求意见稿）\n\n一、主要任务\n1.每月检查一次药房。\n';
    expect(shown(text)).toEqual([
      'title: 柳河镇卫生院',
      'title: 2026年工作计划',
      'title: （征求意见稿）',
      'text: 一、主要任务',
      'text: 1.每月检查一次药房。',
    ]);
  });

  test('has nothing of the plan before it', () => {
    const part = (name: string) =>
      `${name}2026年工作计划\n一、主要任务\n1、每月组织一次病历质量评查，由医务科负责，甲级病历率达到90%以上。\n2、6月底前完成处方点评制度修订。\n`;
    const text = `篇一：${part('柳河镇卫生院')}\n\n篇二：${part('青石镇卫生院')}`;
    expect(readPlan(text).plans).toHaveLength(2);
    expect(shown(text, 1)[0]).toBe('title: 篇二：青石镇卫生院2026年工作计划');
  });

  test('shows a table as rows of cells under their head, without the rules between', () => {
    const text = [
      '柳河镇卫生院2026年任务分解表',
      '| 任务 | 时限 | 责任单位 |',
      '|---|---|---|',
      '| 防汛应急演练 | 6月底前 | 安全办 |',
      '| 消防设施检修 | 9月底前 | 保卫科 |',
    ].join('\n');
    expect(shown(text)).toEqual([
      'title: 柳河镇卫生院2026年任务分解表',
      'head: 任务|时限|责任单位',
      'row: 防汛应急演练|6月底前|安全办',
      'row: 消防设施检修|9月底前|保卫科',
    ]);
  });
});
