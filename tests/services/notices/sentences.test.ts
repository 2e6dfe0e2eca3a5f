import { describe, expect, test } from 'vitest';
import { seedDemoCounty } from '#cli/demo/seed-demo-county';
import { copyFor } from '#app/copy/index';
import { notice } from '#db/schema/notices';
import { testDatabase } from '#tests/support/database';
import { storeInMemory } from '#tests/support/office';

describe('the sentence of a notice', () => {
  test('finds in the facts all that it names, whatever the verbs of a county’s year have told of', async () => {
    const { db } = await testDatabase();
    const ports = { store: storeInMemory(), mail: null, processes: null };
    await seedDemoCounty({ db, ports, now: new Date('2026-04-16T02:00:00Z') });
    const told = await db.select({ kind: notice.kind, facts: notice.facts }).from(notice);
    const kinds = new Set(told.map((one) => one.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['tasks-opened', 'task-submitted', 'month-summary']));
    for (const locale of ['zh', 'en'] as const) {
      const { sentences } = copyFor(locale).notices;
      const sentencesTold = told.map(({ kind, facts }) => sentences[kind](facts, '2026-04-16'));
      expect(sentencesTold.filter((sentence) => /undefined|NaN|null/.test(sentence))).toEqual([]);
    }
  }, 60_000);

  test('ends a quoted reason with one full stop', () => {
    const { sentences } = copyFor('zh').notices;
    const returned = sentences['task-returned']({ title: '档案核查', by: '田莉', reason: '缺少照片。' }, '2026-04-16');
    expect(returned).toBe('田莉退回了“档案核查”。理由：缺少照片。');
  });
});
