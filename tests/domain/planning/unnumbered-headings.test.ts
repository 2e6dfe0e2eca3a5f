import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';

const draftOf = (...lines: readonly string[]) => {
  const text = lines.join('\n');
  return draftPlan(text, readPlan(text), 0);
};
/** The outline as depth, label and words; a labelled entry by its label alone. */
const outlineOf = (...lines: readonly string[]) =>
  draftOf(...lines).outline.map(({ depth, label, text }) => `${String(depth)} ${label === '' ? text : label}`);

const GARDEN = '园林绿化养护工作千头万绪，全年要抓住春灌、修剪、防冻三个环节，一项一项落到实处。';
const ROADS = '道路保洁由环卫站负责，主次干道每天清扫两遍，背街小巷责任到人，不留死角死面。';
const LAMPS = '路灯管理所每月检修一次路灯，亮灯率达到98%以上，接到报修二十四小时内修复。';

describe('headings without a number', () => {
  it('are the headings of the draft where a plan has no others', () => {
    const draft = draftOf('把树养好', GARDEN, '把路扫净', ROADS, '把灯点亮', LAMPS);
    expect(draft.outline.map(({ text, role, depth }) => [text, role, depth])).toEqual([
      ['把树养好', 'heading', 1],
      ['把路扫净', 'heading', 1],
      ['把灯点亮', 'heading', 1],
    ]);
    expect(draft.items.map(({ title, leadParty }) => [title, leadParty])).toEqual([
      ['把树养好', null],
      ['把路扫净', '环卫站'],
      ['把灯点亮', '路灯管理所'],
    ]);
  });

  it('stand over tables and short sentences too', () => {
    expect(outlineOf('绿化养护', '抓好春灌。', '重点项目', '工作任务 | 责任单位', '改造花坛 | 园林所')).toEqual([
      '1 绿化养护',
      '1 重点项目',
    ]);
  });

  it.each([
    ['【绿化养护】', '【道路保洁】'],
    ['**绿化养护**', '**道路保洁**'],
    ['## 绿化养护', '## 道路保洁'],
  ])('may be set off by signs, which are no words of theirs: %s', (first, second) => {
    expect(outlineOf(first, GARDEN, second, ROADS)).toEqual(['1 绿化养护', '1 道路保洁']);
    expect(draftOf(first, GARDEN, second, ROADS).items.map(({ title }) => title)).toEqual(['绿化养护', '道路保洁']);
  });

  it('stand above the lists that start over below them', () => {
    expect(outlineOf('绿化养护', '1、春灌。', '2、防冻。', '道路保洁', '1、清扫。', '2、洒水。')).toEqual([
      '1 绿化养护', '2 1、', '2 2、', '1 道路保洁', '2 1、', '2 2、',
    ]); // prettier-ignore
    expect(outlineOf('文体活动', GARDEN, '5月：唱歌', '10月：赛跑', '队伍建设', ROADS, '后勤保障', LAMPS)).toEqual([
      '1 文体活动', '2 5月：', '2 10月：', '1 队伍建设', '1 后勤保障',
    ]); // prettier-ignore
  });

  it('stand below a number that goes on behind them', () => {
    expect(outlineOf('一、市容管理', '绿化养护', GARDEN, '道路保洁', ROADS, '二、市政管理', LAMPS)).toEqual([
      '1 一、', '2 绿化养护', '2 道路保洁', '1 二、',
    ]); // prettier-ignore
  });

  it('part the items of one from those of the next, and lend their words to what says too little', () => {
    const draft = draftOf('绿化养护', '1、3月浇水。', '2、11月刷白。', '道路保洁', '1、每天清扫。', '2、每周洒水。');
    expect(draft.items.map(({ title }) => title)).toEqual([
      '绿化养护：浇水', '绿化养护：刷白', '道路保洁：清扫', '道路保洁：洒水',
    ]); // prettier-ignore
    expect(new Set(draft.items.map(({ headingId }) => headingId))).toHaveLength(2);
  });

  it.each([
    ['a single line', ['绿化养护', GARDEN, ROADS, LAMPS]],
    ['sentences', ['绿化养护要抓早。', GARDEN, '道路保洁要抓细。', ROADS]],
    ['lines that say who or when', ['三月底前完成', GARDEN, '由环卫站负责', ROADS]],
    ['the name and the date at the end', [GARDEN, ROADS, '青石县城市管理局', '二〇二六年一月五日']],
    ['lines above short ones', ['绿化养护', '浇水', '修剪', '道路保洁', '清扫', '洒水']],
  ])('are not taken from %s', (_, lines) => {
    expect(draftOf(...lines).outline).toEqual([]);
  });
});
