import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plan, sourceDocument } from '#db/schema/plans';
import { auditRecord } from '#db/schema/process';
import { choosePlans } from '#services/plans/choose-plans';
import { discardPlan } from '#services/plans/discard-plan';
import { editDraft } from '#services/plans/edit-draft';
import { getImportView } from '#services/plans/get-import-view';
import { getSourceFile } from '#services/plans/get-source-file';
import { importDocument } from '#services/plans/import-document';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import { chooseWhole, draftOf } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

const newOffice = async () => office((await testDatabase()).db);

/** 云溪县计划 in GB18030, CRLF and all. */
const GB18030_LINE = [0xd4, 0xc6, 0xcf, 0xaa, 0xcf, 0xd8, 0xbc, 0xc6, 0xbb, 0xae, 0x0d, 0x0a];

async function importFile(place: Office, fileName: string, bytes: Uint8Array) {
  return importDocument(place.ctxFor(place.people.head), {
    unitId: place.units.hospital.id,
    source: { kind: 'file', fileName, bytes },
  });
}

test('the source is kept byte for byte, whatever its encoding', async () => {
  const place = await newOffice();
  const lines = new Array<number[]>(40).fill(GB18030_LINE).flat();
  const bytes = Uint8Array.from(lines);
  const { documentId } = await importFile(place, '计划.txt', bytes);
  const kept = await getSourceFile(place.ctxFor(place.people.staff), { documentId });
  expect(kept.fileName).toBe('计划.txt');
  expect(Buffer.from(kept.bytes).equals(Buffer.from(bytes))).toBe(true);
  const [row] = await place.db.select().from(sourceDocument).where(eq(sourceDocument.id, documentId));
  expect(row).toMatchObject({ format: 'txt', encoding: 'gb18030', byteSize: bytes.length });
  expect(row?.text.startsWith('云溪县计划\r\n云溪县计划')).toBe(true);
});

test.each([
  ['计划.txt', new Uint8Array(), 'empty'],
  ['计划.rtf', new TextEncoder().encode('{\\rtf1 计划}'), 'unsupported-format'],
  ['计划.pdf', new TextEncoder().encode('%PDF-1.7'), 'broken-document'],
  ['计划.docx', new TextEncoder().encode('并不是 Word 文件'), 'not-what-its-name-says'],
  ['计划.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'broken-archive'],
  ['计划.txt', new TextEncoder().encode(' \r\n '), 'no-text'],
])('%s that cannot be read is refused and nothing of it is kept', async (fileName, bytes, code) => {
  const place = await newOffice();
  await expect(importFile(place, fileName, bytes)).rejects.toMatchObject({ kind: 'invalid', field: 'source', code });
  expect(place.store.held.size).toBe(0);
  expect(await place.db.$count(sourceDocument)).toBe(0);
  expect(await place.db.$count(auditRecord)).toBe(0);
});

test('a file over 20 MB is refused with both sizes', async () => {
  const place = await newOffice();
  await expect(importFile(place, '大.txt', new Uint8Array(21 * 1024 * 1024).fill(65))).rejects.toMatchObject({
    code: 'too-large',
    facts: { actualBytes: 21 * 1024 * 1024, limitBytes: 20 * 1024 * 1024 },
  });
});

test('what a database cannot hold is replaced without moving an offset', async () => {
  const place = await newOffice();
  const text = `${PLAN_TEXT}\0\uD800。`;
  const { documentId } = await importDocument(place.ctxFor(place.people.head), {
    unitId: place.units.hospital.id,
    source: { kind: 'pasted', text },
  });
  const [row] = await place.db.select().from(sourceDocument).where(eq(sourceDocument.id, documentId));
  expect(row?.text).toBe(`${PLAN_TEXT}\uFFFD\uFFFD。`);
});

test('several plans of one document are listed, and each is taken over once', async () => {
  const place = await newOffice();
  const ctx = place.ctxFor(place.people.head);
  const text = `篇一：青石镇卫生院2026年工作计划\n\n${PLAN_TEXT}\n\n篇二：青石镇卫生院妇幼保健工作计划\n\n${PLAN_TEXT.replaceAll('2026年度', '')}`;
  const { documentId, plans } = await importDocument(ctx, {
    unitId: place.units.hospital.id,
    source: { kind: 'pasted', text },
  });
  expect(plans.map((found) => found.year)).toEqual([2026, null]);
  const view = await getImportView(ctx, { documentId });
  expect(view.mayChoose).toBe(true);
  expect(view.plans.map((found) => [found.chosen, found.indicatorCount > 0])).toEqual([
    [null, true],
    [null, true],
  ]);
  const first = await choosePlans(ctx, { documentId, planIndexes: [1, 0] });
  const again = await choosePlans(ctx, { documentId, planIndexes: [1] });
  expect(again.planIds).toEqual([first.planIds[0]]);
  expect(await place.db.$count(plan)).toBe(2);
  expect((await draftOf(place, first.planIds[0]!)).year).toBeNull();
  await expect(choosePlans(ctx, { documentId, planIndexes: [7] })).rejects.toMatchObject({ code: 'no-such-plan' });
  await discardPlan(ctx, { planId: first.planIds[0]!, version: 1 });
  expect((await getImportView(ctx, { documentId })).plans.map((found) => found.chosen === null)).toEqual([false, true]);
});

test('a party that was matched once is matched in the next plan of the unit, and that can be undone there', async () => {
  const place = await newOffice();
  const ctx = place.ctxFor(place.people.head);
  const first = await chooseWhole(place);
  const assignment = {
    unitId: place.units.hospital.id,
    sectionId: place.sections.obstetrics.id,
    ownerId: place.people.midwife.id,
    backupId: place.people.otherHead.id,
  };
  const edit = { kind: 'assign-party', party: '妇产科医生', assignment } as const;
  await editDraft(ctx, { planId: first, version: 1, edit });
  const next = await draftOf(place, await chooseWhole(place));
  expect(next.parties.find((party) => party.key === '妇产科医生')?.assignment).toEqual(assignment);
  expect(next.parties.find((party) => party.key === '公共卫生科')?.assignment).toBeNull();
});

test('only those who may import into a unit do, and a sister unit does not see the document', async () => {
  const place = await newOffice();
  const source = { kind: 'pasted', text: PLAN_TEXT } as const;
  const unitId = place.units.hospital.id;
  for (const who of [place.people.staff, place.people.sisterHead, place.people.bureauDirector]) {
    await expect(importDocument(place.ctxFor(who), { unitId, source })).rejects.toMatchObject({ kind: 'forbidden' });
  }
  const { documentId } = await importDocument(place.ctxFor(place.people.director), { unitId, source });
  expect((await getImportView(place.ctxFor(place.people.staff), { documentId })).mayChoose).toBe(false);
  await expect(getImportView(place.ctxFor(place.people.sisterHead), { documentId })).rejects.toMatchObject({
    kind: 'not-found',
  });
  await expect(getSourceFile(place.ctxFor(place.people.newcomer), { documentId })).rejects.toMatchObject({
    kind: 'not-found',
  });
});
