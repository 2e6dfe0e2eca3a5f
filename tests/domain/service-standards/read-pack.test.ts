import { describe, expect, test } from 'vitest';
import { asCalendarDate as on } from '#domain/shared/calendar-date';
import { packTable } from '#domain/service-standards/pack-table';
import { SHIPPED_PACKS } from '#domain/service-standards/packs/index';
import { readPack, type PackRow } from '#domain/service-standards/read-pack';
import { packsInForce, standingOf, type StandardPack } from '#domain/service-standards/standard';

const rowsOf = (text: string): PackRow[] =>
  text.split('\n').map((line, at) => ({ line: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));
const GOOD = `名称 | 县基本公共卫生服务细则
文号 | 县卫发〔2027〕3号
施行日期 | 2027年1月1日
废止日期 |
替代 | 旧细则

服务 | 要求 | 频次 | 服务用语 | 工作用语 | 适用机构 | 依据
高血压患者健康管理 | 每年至少6次面对面随访 | 每年至少6次 | 高血压、慢病 | 随访 | | 第三条
卫生监督协管 | 每月巡查 | 每月1次 | 供水、学校 | 巡查 | 乡镇卫生院、村卫生室 | 第九条`;
const problems = (text: string) => {
  const read = readPack(rowsOf(text), ['旧细则']);
  return read.ok ? [] : read.problems.map(({ line, column, code, value }) => [line, column, code, value]);
};

describe('an edition of standards is read from a table', () => {
  test('with its fields, and one standard a row', () => {
    const read = readPack(rowsOf(GOOD), ['旧细则']);
    expect(read).toMatchObject({
      ok: true,
      pack: {
        title: '县基本公共卫生服务细则',
        issuedBy: '县卫发〔2027〕3号',
        validFrom: '2027-01-01',
        validTo: null,
        replaces: '旧细则',
      },
    });
    expect(read.ok && read.pack.standards).toMatchObject([
      {
        key: 'line-8',
        norms: [{ kind: 'recur', per: 'year', times: 6, min: true }],
        serviceWords: ['高血压', '慢病'],
        bodies: null,
        ground: 'text',
      },
      { norms: [{ per: 'month' }], bodies: ['township-hospital', 'village-clinic'] },
    ]);
  });

  test.each(SHIPPED_PACKS.map((pack) => [pack.title, pack] as const))(
    '%s is written and reads back',
    (_title, pack) => {
      const rows = packTable(pack).map((cells, at) => ({ line: at + 1, cells }));
      const read = readPack(rows, []);
      expect(
        read.ok && { ...read.pack, standards: read.pack.standards.map(({ key: _line, ...rest }) => rest) },
      ).toEqual({
        ...{ ...pack, key: undefined },
        standards: pack.standards.map(({ key: _name, ...rest }) => rest),
      });
    },
  );

  test.each([
    ['without a name', GOOD.replace('名称', '标题'), [[1, '名称', 'no-field', '']]],
    ['with a day that is none', GOOD.replace('1月1日', '2月30日'), [[3, '施行日期', 'bad-date', '2027年2月30日']]],
    [
      'that ends before it begins',
      GOOD.replace('废止日期 |', '废止日期 | 2026-01-01'),
      [[4, '废止日期', 'ends-before-it-begins', '2026-01-01']],
    ],
    [
      'that replaces what nobody knows',
      GOOD.replace('| 旧细则', '| 某细则'),
      [[5, '替代', 'unknown-edition', '某细则']],
    ],
    ['without the column of its grounds', GOOD.replace('| 依据', '|'), [[7, '依据', 'no-column', '']]],
    [
      'with a frequency that says none',
      GOOD.replace('每年至少6次 | 高', '常常 | 高'),
      [[8, '频次', 'unread-frequency', '常常']],
    ],
    ['with a body that is none', GOOD.replace('村卫生室', '村委会'), [[9, '适用机构', 'unknown-body', '村委会']]],
    ['with a standard without words', GOOD.replace('| 巡查 |', '| |'), [[9, '工作用语', 'empty-cell', '']]],
    ['without standards', GOOD.split('\n').slice(0, 7).join('\n'), [[7, null, 'no-standards', '']]],
    [
      'with everything wrong at once',
      GOOD.replace('1月1日', '元旦').replace('村卫生室', '村委会'),
      [
        [3, '施行日期', 'bad-date', '2027年元旦'],
        [9, '适用机构', 'unknown-body', '村委会'],
      ],
    ],
  ])('%s, it says so by line and column', (_what, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('a text that is no such table lacks its name, its day and its head', () => {
    expect(problems('随便一段文字').map(([, , code]) => code)).toEqual(['no-field', 'no-field', 'no-head']);
  });
});

describe('an edition that replaces another', () => {
  const edition = (title: string, validFrom: string, replaces: string | null): StandardPack => {
    return { key: title, title, issuedBy: null, validFrom: on(validFrom), validTo: null, replaces, standards: [] };
  };
  const old = edition('旧', '2017-01-01', null);
  const next = edition('新', '2027-01-01', '旧');

  test('does so from its first day on, and no longer once it is gone', () => {
    expect(packsInForce([old, next], on('2026-12-31'))).toEqual([old]);
    expect(standingOf(next, [old, next], on('2026-12-31'))).toBe('not-yet');
    expect(packsInForce([old, next], on('2027-01-01'))).toEqual([next]);
    expect(packsInForce([old], on('2027-01-01'))).toEqual([old]);
  });
});
