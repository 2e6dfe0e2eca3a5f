import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import type { PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { signed, type OfficialPaper } from '#domain/plan-writing/official-paper';
import { paperOfWritten } from '#domain/plan-writing/paper-of-written';
import { paperOfDraft } from '#domain/plan-writing/paper-of-draft';
import { paragraph, type WrittenPlan } from '#domain/plan-writing/written-plan';
import { layText } from '#domain/plan-writing/written-text';
import { asCalendarDate } from '#domain/shared/calendar-date';
import { writeOfficialDocx } from '#services/documents/official-docx';
import { readDocument } from '#services/documents/read-document';
import { wordFile } from '#services/documents/word-file';
import { openArchive } from '#services/documents/zip';

async function textOf(paper: OfficialPaper): Promise<string> {
  const bytes = await writeOfficialDocx(paper, { creator: '青石镇卫生院' });
  const document = await readDocument('计划.docx', bytes);
  if (!document.ok) throw new Error(document.reason);
  return document.text;
}

/** One spelling for what a document may print in several: widths, 1、 and 1., 1） and （1）. */
const spelled = (words: string) => words.normalize('NFKC').replace(/\s+/gu, '');
const label = (words: string) => spelled(words).replace(/^\(|[、.,)]+$/gu, '');

/** What a draft says, without where it stands. */
function meaning(draft: PlanDraft) {
  return {
    title: spelled(draft.title).replace(/(?<=计划|方案|要点|安排)\d+$/u, ''),
    outline: draft.outline.map((entry) => [label(entry.label), entry.depth, entry.role]),
    items: draft.items.map((item) => ({
      title: spelled(item.title),
      rules: item.rules.map(({ norm }) => norm),
      targets: item.indicators.map(({ name, op, value, unit, kind }) => [
        spelled(name),
        op,
        value,
        spelled(unit),
        kind,
      ]),
      lead: item.leadParty && spelled(item.leadParty),
      assists: item.assistParties.map(spelled),
    })),
    stages: draft.stages.map(({ name, from, to, progress }) => [spelled(name), from, to, progress]),
  };
}

async function expectReadBack(text: string, each?: (paper: OfficialPaper) => OfficialPaper): Promise<void> {
  const reading = readPlan(text);
  expect(reading.plans.length).toBeGreaterThan(0);
  for (const index of reading.plans.keys()) {
    const draft = draftPlan(text, reading, index);
    const paper = paperOfDraft({ draft, text, reading });
    const printed = await textOf(each ? each(paper) : paper);
    const again = readPlan(printed);
    expect([index, again.plans.length]).toEqual([index, 1]);
    expect(meaning(draftPlan(printed, again, 0))).toEqual(meaning(draft));
  }
}

const fixtures = fileURLToPath(new URL('../../fixtures/plans/practised/', import.meta.url));
const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));
describe('a plan that was exported reads back as the same draft', () => {
  it.each(readdirSync(fixtures).filter((file) => file.endsWith('.txt')))('%s', async (file) => {
    await expectReadBack(readFileSync(fixtures + file, 'utf8'));
  });

  describe.skipIf(!existsSync(corpus))('of real documents (skipped where ../shared is not there)', () => {
    const files = existsSync(corpus) ? readdirSync(corpus).filter((file) => file.endsWith('.txt')) : [];
    it.each(files)('%s', { timeout: 60_000 }, async (file) => {
      await expectReadBack(readFileSync(corpus + file, 'utf8'));
    });
  });

  it('with its body’s name and the day of its approval below', async () => {
    const text = readFileSync(`${fixtures}township-hospital.txt`, 'utf8');
    await expectReadBack(text, (paper) => signed(paper, { body: '柳河镇卫生院', date: asCalendarDate('2026-01-08') }));
  });

  it('of all levels, tables and lists that begin at one again, as it was written', async () => {
    const plan: WrittenPlan = {
      title: '青石镇卫生院2026年工作计划',
      blocks: [
        paragraph('以提升服务能力为主线。'),
        paragraph('主要任务', 1),
        paragraph('医疗质量', 2),
        paragraph('每月组织一次病历质量评查。', 3),
        paragraph('4月底前完成处方点评制度修订，由药剂科负责。', 3),
        paragraph('甲级病历率达到90%以上。', 4),
        paragraph('每季度通报一次。', 5),
        paragraph('公共卫生', 2),
        paragraph('每年体检一次。', 3),
        {
          kind: 'table',
          rows: [
            ['任务', '指标', '时限', '责任单位'],
            ['疏散演练', '参演不少于60人', '6月底前', '保卫科'],
          ],
        },
        paragraph('每半年召开一次例会。', 3),
        paragraph('保障措施', 1),
        paragraph('加强考核。', 3, 1),
      ],
    };
    expect((await textOf(paperOfWritten(plan, null))).replaceAll(' | ', '|')).toBe(
      layText(plan).text.replaceAll(' | ', '|'),
    );
  });
});

describe('the document itself', () => {
  const plan: WrittenPlan = {
    title: '青石镇卫生院2026年工作计划',
    blocks: [
      paragraph('主要任务', 1),
      paragraph('每月组织一次病历质量评查。', 3),
      paragraph('青石镇卫生院'),
      paragraph('2026年1月5日'),
    ],
  };

  async function partsOf(): Promise<Record<'document' | 'styles' | 'fontTable' | 'footer', string>> {
    const { bytes } = await wordFile(paperOfWritten(plan, null), { title: plan.title, creator: '青石镇卫生院' });
    const opened = await openArchive(bytes);
    if (!opened.ok) throw new Error(opened.reason);
    const read = async (name: string) => {
      const entry = await opened.archive.read(`word/${name}.xml`);
      if (!entry.ok) throw new Error(name);
      return new TextDecoder().decode(entry.bytes);
    };
    return {
      document: await read('document'),
      styles: await read('styles'),
      fontTable: await read('fontTable'),
      footer: await read('footer1'),
    };
  }

  it('has the paper, the margins and the text area of official documents', async () => {
    const { document } = await partsOf();
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
  });

  it('is set in 三号仿宋 at 28.9 pt with its title in 二号小标宋, and says what stands in for faces that are not there', async () => {
    const { styles, fontTable } = await partsOf();
    expect(styles).toMatch(
      /<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*w:line="578" w:lineRule="exact"/su,
    );
    expect(styles).toMatch(/w:styleId="Title"(?:(?!<\/w:style>).)*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/su);
    expect(fontTable).toMatch(/<w:font w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体/u);
  });

  it('defines each of its styles once', async () => {
    const ids = [...(await partsOf()).styles.matchAll(/w:styleId="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('Normal');
  });

  it('says the year that was chosen below a title that does not, and is read with it', async () => {
    const paper = paperOfWritten({ ...plan, title: '青石镇卫生院工作计划' }, 2027);
    const text = await textOf(paper);
    expect(text).toContain('青石镇卫生院工作计划\n（2027年度）\n');
    expect(readPlan(text).plans).toMatchObject([{ title: '青石镇卫生院工作计划', year: 2027 }]);
  });

  it('numbers its pages — 1 — at the outer foot', async () => {
    const { document, footer } = await partsOf();
    expect(footer).toMatch(/— .*PAGE.* —/su);
    expect(document.match(/<w:footerReference /gu)).toHaveLength(2);
  });

  it('has a name that every file system takes', async () => {
    const { fileName } = await wordFile(paperOfWritten(plan, null), { title: '卫生院/2026:“计划”?', creator: '' });
    expect(fileName).toBe('卫生院 2026 “计划”.docx');
  });
});
