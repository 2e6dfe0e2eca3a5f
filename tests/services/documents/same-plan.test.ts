import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '#domain/plan-reader/read-plan';
import { SIMPLIFIED } from '#domain/plan-reader/traditional';
import type { PlanDraft } from '#domain/planning/draft';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import { readDocument } from '#services/documents/read-document';

/** The draft of the only plan in a real file. */
async function draftOf(fileName: string): Promise<PlanDraft> {
  const bytes = readFileSync(new URL(`../../fixtures/documents/${fileName}`, import.meta.url));
  const document = await readDocument(fileName, bytes);
  if (!document.ok) throw new Error(`${fileName}: ${document.reason}`);
  const reading = readPlan(document.text);
  expect(reading.plans).toHaveLength(1);
  return draftPlan(document.text, reading, 0);
}

/** What the draft says, whatever its offsets, its white space, its table bars and its set of characters. */
function meaningOf(draft: PlanDraft): unknown {
  const spelled = JSON.stringify(
    {
      title: draft.title,
      year: draft.year,
      outline: draft.outline.map(({ label, text, depth, role }) => ({ label, text, depth, role })),
      items: draft.items.map(({ title, headingId, rules, indicators, leadParty, assistParties }) => ({
        title,
        headingId,
        rules: rules.map(({ norm, printed, origin }) => ({ norm, printed, origin })),
        indicators: indicators.map(({ name, op, value, unit, kind }) => ({ name, op, value, unit, kind })),
        leadParty,
        assistParties,
      })),
      parties: draft.parties.map((party) => party.key),
      stages: draft.stages.map(({ name, from, to, progress }) => ({ name, from, to, progress })),
      questions: draft.questions.map(({ kind, printed }) => ({ kind, printed })),
      silent: draft.silent.map((sentence) => sentence.text),
    },
    (_key, value: unknown) => (typeof value === 'string' ? value.replace(/[\s|]+/gu, '').replaceAll('≧', '≥') : value),
  );
  return JSON.parse([...spelled].map((character) => SIMPLIFIED.get(character) ?? character).join(''));
}

test('the plan in the files is a plan of many kinds of work', async () => {
  const draft = await draftOf('community-plan.docx');
  expect(draft).toMatchObject({ title: '白鹭街道社区卫生服务中心2026年工作计划', year: 2026 });
  expect(draft.items).toHaveLength(16);
  const byTitle = new Map(draft.items.map((item) => [item.title, item]));
  expect(byTitle.get('开展处方点评并公示不合理处方')).toMatchObject({
    leadParty: '医务科',
    assistParties: ['药剂科'],
    rules: [{ norm: { kind: 'recur', per: 'month' } }],
    indicators: [{ name: '处方合格率', op: '>=', value: 95, unit: '%' }],
  });
});

test.each([
  'community-plan.txt',
  'community-plan.gb18030.txt',
  'community-plan.big5.txt',
  'community-plan.utf-16.txt',
  'community-plan.utf-16be-without-bom.txt',
  'community-plan.md',
  'community-plan.doc',
  'community-plan.pdf',
  'community-plan.xlsx',
])('%s gives the same draft as the Word document', async (fileName) => {
  expect(meaningOf(await draftOf(fileName))).toEqual(meaningOf(await draftOf('community-plan.docx')));
});
