import { afterAll, beforeAll, expect, test } from 'vitest';

import { paragraph } from '#domain/plan-writing/written-plan';
import { startWriting } from '#services/writing/start-writing';
import { servedRoutes, type ServedRoutes } from '#tests/routes/remix';
import { signedIn } from '#tests/routes/sessions';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

let o: Office;
let served: ServedRoutes;
let writtenId: string;
let mine: string;
let theirs: string;

beforeAll(async () => {
  const { db, url } = await testDatabase();
  o = await office(db);
  served = await servedRoutes(url, new Date('2026-03-02T01:00:00Z'));
  const place = { role: 'director', unit: o.units.hospital, section: null } as const;
  [mine, theirs] = [(await signedIn(o, place)).sessionId, (await signedIn(o, place)).sessionId];
  const ctx = o.ctxFor(o.people.director);
  const from = { kind: 'text', blocks: [paragraph('每月召开一次例会。')] } as const;
  ({ writtenId } = await startWriting(ctx, { unitId: o.units.hospital.id, title: '工作计划', year: 2026, from }));
}, 120_000);
afterAll(() => served.close());

/** What a window answers that saves the text as it was first opened. */
async function save(session: string, text: string): Promise<unknown> {
  const written = JSON.stringify({ version: 1, title: '工作计划', year: 2026, blocks: [paragraph(text)] });
  return (await served.ask(`/plans/write/${writtenId}/save`, { session, form: { written } })).json();
}

test('who was faster in another window of their own is told so, and a colleague by whom', async () => {
  expect(await save(mine, '一个窗口的文字')).toMatchObject({ version: 2 });
  expect(await save(mine, '另一个窗口的文字')).toMatchObject({ failure: { kind: 'conflict', facts: { own: 1 } } });
  const told = await save(theirs, '同事的文字');
  expect(told).toMatchObject({ failure: { kind: 'conflict', facts: { by: '来访者' } } });
  expect(told).not.toHaveProperty('failure.facts.own');
});
