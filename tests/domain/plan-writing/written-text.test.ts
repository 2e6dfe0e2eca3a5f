import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { blocksFromText } from '#domain/plan-writing/blocks-from-text';
import { signatureOf } from '#domain/plan-writing/signature';
import { OUTLINE_LEVELS, paragraph, type WrittenBlock } from '#domain/plan-writing/written-plan';
import { layText, textOfBlocks } from '#domain/plan-writing/written-text';

const PLAN: readonly WrittenBlock[] = [
  paragraph('主要任务', 1),
  paragraph('医疗质量', 2),
  paragraph('每月组织一次病历质量评查。', 3),
  paragraph('', 3),
  paragraph('4月底前修订处方点评制度。', 3),
  {
    kind: 'table',
    rows: [
      ['任务', '时限'],
      ['', ''],
      ['防汛演练', '6月底前'],
    ],
  },
  paragraph('保障措施', 1),
];

describe('a written plan as text', () => {
  it('has its title in the first line, labels before its paragraphs and bars between its cells', () => {
    expect(layText({ title: '青石镇卫生院2026年工作计划', blocks: PLAN }).text).toBe(
      [
        '青石镇卫生院2026年工作计划',
        '一、主要任务',
        '（一）医疗质量',
        '1.每月组织一次病历质量评查。',
        '2.4月底前修订处方点评制度。',
        '任务 | 时限',
        '防汛演练 | 6月底前',
        '二、保障措施',
      ].join('\n'),
    );
  });

  it('says where each block, its words and its cells stand', () => {
    const { text, places } = layText({ title: '计划', blocks: PLAN });
    const words = places.map((place) => {
      if (place === null) return null;
      return place.kind === 'paragraph'
        ? text.slice(place.body, place.end)
        : place.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)));
    });
    expect(words).toEqual([
      '主要任务',
      '医疗质量',
      '每月组织一次病历质量评查。',
      null,
      '4月底前修订处方点评制度。',
      [['任务', '时限'], [], ['防汛演练', '6月底前']],
      '保障措施',
    ]);
  });

  it('keeps a block in one line and one cell, sign for sign', () => {
    const blocks = [paragraph('上\n下|左', 1)];
    expect(textOfBlocks(blocks)).toBe('一、上 下/左');
  });
});

describe('text from elsewhere as blocks', () => {
  it('knows the labels of official documents in any spelling', () => {
    const text = '一、目标\n(一)质量\n１．病历评查\n2、处方点评\n⑴ 体检\n(2)随访\n①签约\n②服务';
    expect(blocksFromText(text)).toEqual([
      paragraph('目标', 1),
      paragraph('质量', 2),
      paragraph('病历评查', 3),
      paragraph('处方点评', 3),
      paragraph('体检', 4),
      paragraph('随访', 4),
      paragraph('签约', 5),
      paragraph('服务', 5),
    ]);
  });

  it('leaves other labels, years and months where they stand', () => {
    const text = '第一章 总则\n2026年是开局之年。\n3月底前完成清查。\n• 加强宣传\n一是抓培训。';
    expect(textOfBlocks(blocksFromText(text))).toBe(text);
  });

  it('joins lines that were broken in mid-sentence', () => {
    expect(
      blocksFromText('1.全程接种率控制目标为：乙肝疫苗首针及时接种率达到百分之九十以上，麻疹疫苗\n接种率达到95%。'),
    ).toEqual([
      paragraph('全程接种率控制目标为：乙肝疫苗首针及时接种率达到百分之九十以上，麻疹疫苗接种率达到95%。', 3),
    ]);
  });

  it('begins a list at one again where the text does', () => {
    const text = '1.甲\n2.乙\n三项要求如下：\n1.丙';
    expect(textOfBlocks(blocksFromText(text))).toBe(text);
  });

  it.each([
    [
      'whose first number stands inside a paragraph',
      '律人先律己。1、班子成员每季度讲一次党课。\n2.支部每月开一次会。\n3.党员每年谈心2次。',
    ],
    ['whose first two numbers stand inside a paragraph', '（一）质量。1、查病历。2、评处方。\n3.查院感。'],
    ['that goes on behind a finer one of the same level', '（1）甲\n1)乙\n2)丙\n（2）丁'],
    ['in which a number was left out', '一、目标\n三、措施'],
  ])('keeps the numbers of a list %s', (_, text) => {
    const numbers = (words: string) =>
      [...words.matchAll(/^[（]?([\d一二三]+)[.、）)]/gmu)].map(([, number]) => number);
    expect(numbers(textOfBlocks(blocksFromText(text)))).toEqual(numbers(text));
  });

  it('takes lines of cells for a table, its head included', () => {
    expect(blocksFromText('一、任务表\n任务\t时限\t责任单位\n防汛演练\t6月底前\t安全办')).toEqual([
      paragraph('任务表', 1),
      {
        kind: 'table',
        rows: [
          ['任务', '时限', '责任单位'],
          ['防汛演练', '6月底前', '安全办'],
        ],
      },
    ]);
  });

  const words = fc.constantFrom('开展督查', '每月检查一次。', '加强培训，提高能力。', '3月底前完成。', '达到95%以上。');
  const block = fc.oneof(
    fc.tuple(words, fc.constantFrom(null, ...OUTLINE_LEVELS)).map(([text, level]) => paragraph(`甲项${text}`, level)),
    fc.constant<WrittenBlock>({
      kind: 'table',
      rows: [
        ['任务', '时限'],
        ['演练', '6月'],
      ],
    }),
  );

  it('gives back the text that blocks were laid out as', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const text = textOfBlocks(blocks);
        expect(textOfBlocks(blocksFromText(text))).toBe(text);
      }),
    );
  });
});

describe('plans of real offices', () => {
  const folder = fileURLToPath(new URL('../../fixtures/plans/practised/', import.meta.url));
  const plans = readdirSync(folder).filter((file) => file.endsWith('.txt'));

  it.each(plans)('%s says the same after it was made into blocks and back', (file) => {
    const meaning = (text: string) => {
      const { outline, schedules, indicators, owners } = readPlan(text);
      return {
        outline: outline.map(({ depth, role }) => [depth, role]),
        schedules: schedules.map(({ norm }) => norm),
        indicators: indicators.map(({ name, op, value, unit, kind }) => [name, op, value, unit, kind]),
        owners: owners.map(({ name, assist }) => [name.normalize('NFKC'), assist]),
      };
    };
    const text = readFileSync(folder + file, 'utf8');
    expect(meaning(textOfBlocks(blocksFromText(text)))).toEqual(meaning(text));
  });
});

describe('a signature', () => {
  it('is a date alone in the last line with the name of the body above it', () => {
    const blocks = [paragraph('完成年度任务。'), paragraph('青石镇卫生院'), paragraph('2026年1月5日'), paragraph('')];
    expect(signatureOf(blocks)).toEqual({ body: 1, date: 2 });
  });

  it('may lack the name, and is none without the date', () => {
    expect(signatureOf([paragraph('完成年度任务。'), paragraph('二〇二六年一月五日')])).toEqual({
      body: null,
      date: 1,
    });
    expect(signatureOf([paragraph('完成年度任务。'), paragraph('青石镇卫生院')])).toBeNull();
  });
});
