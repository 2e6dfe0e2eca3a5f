import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditRecord } from '#db/schema/process';
import type { ColumnUse } from '#domain/plan-reader/task-table';
import { choosePlans } from '#services/plans/choose-plans';
import { chooseTable } from '#services/plans/choose-table';
import { getImportView } from '#services/plans/get-import-view';
import { getSourceFile } from '#services/plans/get-source-file';
import { importDocument } from '#services/plans/import-document';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

const bytes = readFileSync(new URL('../../fixtures/documents/community-plan.xlsx', import.meta.url));
const USES: readonly ColumnUse[] = ['serial', 'group', 'task', 'indicator', 'indicator', 'time', 'lead'];

async function imported() {
  const place = await office((await testDatabase()).db);
  const ctx = place.ctxFor(place.people.head);
  const { documentId } = await importDocument(ctx, {
    unitId: place.units.hospital.id,
    source: { kind: 'file', fileName: '任务.xlsx', bytes },
  });
  return { place, ctx, documentId };
}

test('another sheet of a workbook is read, and its columns as they are chosen', { timeout: 60_000 }, async () => {
  const { place, ctx, documentId } = await imported();
  expect((await getImportView(ctx, { documentId })).table).toMatchObject({ sheet: 0 });

  await chooseTable(ctx, { documentId, sheet: 1 });
  const recognised = await getImportView(ctx, { documentId });
  expect(recognised.table?.columns.map(({ use }) => use).at(-1)).toBe('kept');
  expect(recognised.plans).toMatchObject([{ title: '2026年质量改进任务清单', ownerCount: 0, scheduleCount: 3 }]);

  await chooseTable(ctx, { documentId, sheet: 1, uses: [...USES] });
  const corrected = await getImportView(ctx, { documentId });
  expect(corrected.table?.columns.map(({ use }) => use)).toEqual(USES);
  expect(corrected.plans).toMatchObject([{ ownerCount: 3 }]);

  const kept = await getSourceFile(ctx, { documentId });
  expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
  const trail = await place.db.select().from(auditRecord).where(eq(auditRecord.subjectId, documentId));
  expect(trail.at(-1)).toMatchObject({ action: 'plan.import', before: { sheet: 1 }, after: { sheet: 1 } });
});

test('a workbook from which a plan was taken stays as it was read', { timeout: 60_000 }, async () => {
  const { ctx, documentId } = await imported();
  await choosePlans(ctx, { documentId, planIndexes: [0] });
  await expect(chooseTable(ctx, { documentId, sheet: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plans-taken',
  });
  expect((await getImportView(ctx, { documentId })).table).toMatchObject({ sheet: 0 });
});

test('a sheet that is not there, and a document that is no table, are refused', { timeout: 60_000 }, async () => {
  const { place, ctx, documentId } = await imported();
  await expect(chooseTable(ctx, { documentId, sheet: 7 })).rejects.toMatchObject({ code: 'no-such-sheet' });
  const pasted = await importDocument(ctx, {
    unitId: place.units.hospital.id,
    source: { kind: 'pasted', text: '一、工作目标\n1、每月开展一次检查。' },
  });
  await expect(chooseTable(ctx, { documentId: pasted.documentId, sheet: 0 })).rejects.toMatchObject({
    code: 'no-table',
  });
});
