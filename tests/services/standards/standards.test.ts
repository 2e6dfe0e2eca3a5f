import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditRecord } from '#db/schema/process';
import { standardEdition } from '#db/schema/standards';
import { getReviewView } from '#services/plans/get-review-view';
import { exportStandards } from '#services/standards/export-standards';
import { getStandards } from '#services/standards/get-standards';
import { loadStandards } from '#services/standards/load-standards';
import { withdrawStandards } from '#services/standards/withdraw-standards';
import { textRow, workbook } from '#tests/services/documents/workbook';
import { chooseWhole } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const THIRD = '国家基本公共卫生服务规范（第三版）';
const ROWS = [
  ['名称', '县基本公共卫生服务细则'],
  ['文号', '县卫发〔2026〕3号'],
  ['施行日期', '2026-01-01'],
  ['替代', THIRD],
  ['服务', '要求', '频次', '服务用语', '工作用语', '依据'],
  ['高血压患者健康管理', '每年至少6次面对面随访', '每年至少6次', '高血压', '随访', '第三条'],
];
const csv = (rows: readonly (readonly string[])[] = ROWS) => rows.map((cells) => cells.join(',')).join('\n');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const place = async (): Promise<Office> => office((await testDatabase()).db);
const load = (here: Office, text: string, fileName = '细则.csv') =>
  loadStandards(here.ctxFor(here.people.director), {
    unitId: here.units.hospital.id,
    fileName,
    bytes: bytesOf(text),
  });
const standings = async (here: Office) => {
  const { editions } = await getStandards(here.ctxFor(here.people.director), { unitId: here.units.hospital.id });
  return editions.map(({ title, standing }) => [title, standing]);
};
const proposals = async (here: Office, year: number) => {
  const text = `青石镇卫生院${year}年工作计划\n一、重点工作\n1、对高血压患者定期随访，由公共卫生科负责。\n`;
  const planId = await chooseWhole(here, text);
  const { questions } = await getReviewView(here.ctxFor(here.people.head), { planId });
  return questions[0]?.standards;
};

describe('an edition of service standards', () => {
  test('that is loaded replaces the shipped one, and the review proposes by it and names it', async () => {
    const here = await place();
    const before = await proposals(here, 2026);
    expect(before?.[0]).toMatchObject({ source: THIRD, norms: [{ times: 4 }] });
    const loaded = await load(here, csv());
    expect(loaded).toMatchObject({ ok: true, title: '县基本公共卫生服务细则', standards: 1 });
    expect(await standings(here)).toEqual(
      expect.arrayContaining([
        ['县基本公共卫生服务细则', 'in-force'],
        [THIRD, 'replaced'],
      ]),
    );
    const [first] = (await proposals(here, 2026)) ?? [];
    expect(first).toMatchObject({
      source: '县基本公共卫生服务细则',
      issuedBy: '县卫发〔2026〕3号',
      section: '第三条',
      norms: [{ per: 'year', times: 6, min: true }],
    });
    const [record] = await here.db.select().from(auditRecord).where(eq(auditRecord.subjectKind, 'standard-edition'));
    expect(record).toMatchObject({
      action: 'policy.edit',
      after: { standards: 1, replaces: THIRD, fileName: '细则.csv' },
    });
    const [row] = await here.db.select().from(standardEdition);
    expect(new TextDecoder().decode(await here.store.get(row?.sha256 ?? ''))).toBe(csv());
  });

  test('is not used for plans of earlier years, nor in other units', async () => {
    const here = await place();
    await load(here, csv().replace('2026-01-01', '2027-01-01'));
    expect((await proposals(here, 2026))?.[0]?.source).toBe(THIRD);
    expect((await proposals(here, 2027))?.[0]?.source).toBe('县基本公共卫生服务细则');
    expect(await standings(here)).toContainEqual(['县基本公共卫生服务细则', 'not-yet']);
    const sister = here.ctxFor(here.people.sisterDirector);
    const { editions } = await getStandards(sister, { unitId: here.units.sister.id });
    expect(editions.every(({ loaded }) => loaded === null)).toBe(true);
  });

  test('that is withdrawn gives way to what it replaced, once', async () => {
    const here = await place();
    const loaded = await load(here, csv());
    const editionId = loaded.ok ? loaded.editionId : '';
    const ctx = here.ctxFor(here.people.director);
    await withdrawStandards(ctx, { editionId });
    expect(await standings(here)).toEqual(
      expect.arrayContaining([
        ['县基本公共卫生服务细则', 'withdrawn'],
        [THIRD, 'in-force'],
      ]),
    );
    expect((await proposals(here, 2026))?.[0]?.source).toBe(THIRD);
    await expect(withdrawStandards(ctx, { editionId })).rejects.toMatchObject({ code: 'edition-is-withdrawn' });
    expect(await load(here, csv())).toMatchObject({ ok: true });
  });

  test('stands once, and is not loaded by a section head', async () => {
    const here = await place();
    await load(here, csv());
    await expect(load(here, csv())).rejects.toMatchObject({ kind: 'refused', code: 'edition-is-loaded' });
    const asked = { unitId: here.units.hospital.id, fileName: '细则.csv', bytes: bytesOf(csv()) };
    await expect(loadStandards(here.ctxFor(here.people.head), asked)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('is downloaded as a table that loads again', async () => {
    const here = await place();
    const ctx = here.ctxFor(here.people.director);
    const { text, fileName } = await exportStandards(ctx, {
      unitId: here.units.hospital.id,
      key: 'basic-public-health-2017',
    });
    expect(fileName).toBe(`${THIRD}.csv`);
    const renamed = text.replace(`名称,${THIRD}`, '名称,本县细则').replace('替代,', `替代,${THIRD}`);
    expect(await load(here, renamed)).toMatchObject({ ok: true, title: '本县细则', standards: 19 });
  });
});

describe('a file of standards', () => {
  test('may be a workbook', async () => {
    const here = await place();
    const rows = ROWS.map((cells) => textRow(...cells)).join('');
    const bytes = workbook({ sheets: [{ name: '细则', rows }] });
    const ctx = here.ctxFor(here.people.director);
    const asked = { unitId: here.units.hospital.id, fileName: '细则.xlsx', bytes };
    expect(await loadStandards(ctx, asked)).toMatchObject({ ok: true, standards: 1 });
  });

  test('may be JSON, and says on which of its lines a standard is wrong', async () => {
    const here = await place();
    const json = JSON.stringify(
      {
        名称: '细则',
        施行日期: '2026-01-01',
        标准: [
          { 服务: '高血压', 要求: '随访', 频次: '每年4次', 服务用语: ['高血压'], 工作用语: ['随访'], 依据: '第一条' },
          { 服务: '糖尿病', 要求: '随访', 频次: '经常', 服务用语: ['糖尿病'], 工作用语: ['随访'], 依据: '第二条' },
        ],
      },
      null,
      2,
    );
    const line = json.slice(0, json.indexOf('糖尿病')).split('\n').length - 1;
    expect(await load(here, json, '细则.json')).toEqual({
      ok: false,
      problems: [{ line, column: '频次', code: 'unread-frequency', value: '经常' }],
    });
    expect(await load(here, json.replace('经常', '每年2次'), '细则.json')).toMatchObject({ ok: true, standards: 2 });
    await expect(load(here, json.replace('"第一条"', '"第一条'), '细则.json')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'standards-bad-json',
      facts: { line: expect.any(Number) },
    });
  });

  test('that is wrong somewhere leaves nothing behind and names every line', async () => {
    const here = await place();
    const wrong = csv([...ROWS, ['糖尿病', '随访', '常做', '', '随访', '第四条']]);
    expect(await load(here, wrong)).toEqual({
      ok: false,
      problems: [
        { line: 7, column: '服务用语', code: 'empty-cell', value: '' },
        { line: 7, column: '频次', code: 'unread-frequency', value: '常做' },
      ],
    });
    expect(await here.db.select().from(standardEdition)).toEqual([]);
  });

  test.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'standards-no-table'],
    ['far too large', new Uint8Array(2_000_001).fill(0x61), 'standards-too-large'],
  ])('that is %s is refused', async (_what, bytes, code) => {
    const here = await place();
    const asked = { unitId: here.units.hospital.id, fileName: 'x.csv', bytes };
    await expect(loadStandards(here.ctxFor(here.people.director), asked)).rejects.toMatchObject({
      kind: 'invalid',
      code,
    });
  });
});
