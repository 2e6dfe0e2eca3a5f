import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { writtenPlan } from '#db/schema/writing';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';

test('lists of written plans that began at one again still do', async () => {
  const { db } = await testDatabase();
  const { units, people } = await office(db);
  const table = { kind: 'table', rows: [['任务', '时限']] };
  const paragraph = (text: string, restarts: boolean) => ({ kind: 'paragraph', level: 3, restarts, text });
  const old = [paragraph('查病历。', false), table, paragraph('查院感。', true)];
  const who = people.head.id;
  await db.execute(
    sql`insert into written_plan (unit_id, title, blocks, started_by, started_at, changed_by, changed_at)
        values (${units.hospital.id}, '计划', ${JSON.stringify(old)}::jsonb, ${who}, now(), ${who}, now())`,
  );

  const statements = await readFile('db/migrations/0014_written-lists-start-at-a-number.sql', 'utf8');
  await db.transaction(async (tx) => {
    for (const statement of statements.split('--> statement-breakpoint')) await tx.execute(sql.raw(statement));
  });

  const [row] = await db.select({ blocks: writtenPlan.blocks }).from(writtenPlan);
  expect(row?.blocks).toEqual([
    { kind: 'paragraph', level: 3, startsAt: null, text: '查病历。' },
    table,
    { kind: 'paragraph', level: 3, startsAt: 1, text: '查院感。' },
  ]);
});
