import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plan, planEdit } from '#db/schema/plans';
import { replay } from '#domain/planning/edit-draft';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { chooseWhole, draftOf } from '#tests/services/plans/way';

const TEXT = '青石镇卫生院工作计划\n一、重点工作\n1、定期召开工作例会。\n2、由相关科室负责整改。';

/** What was kept before answers had types: words, and no topic. */
const AS_WORDS = { 'plan-year': '2026', 'vague-frequency': 'month', 'unclear-owner': '医务科' } as const;

test('answers that were kept as words keep their effect', async () => {
  const { db } = await testDatabase();
  const place = await office(db);
  const planId = await chooseWhole(place, TEXT);
  const typed = await draftOf(place, planId);
  const words = typed.questions.map(({ id, kind, itemId, printed, start, end }) => ({
    ...{ id, kind, itemId, printed, start, end },
    candidates: kind === 'vague-frequency' ? ['month', 'quarter'] : [],
    answer: null,
  }));
  const old = JSON.stringify({ ...typed, questions: words });
  await db.execute(sql`update plan set base_draft = ${old}::jsonb, draft = ${old}::jsonb`);
  for (const [position, { id, kind }] of typed.questions.entries()) {
    const answer = AS_WORDS[kind as keyof typeof AS_WORDS];
    const edit = JSON.stringify({ kind: 'answer-question', questionId: id, answer });
    await db.execute(
      sql`insert into plan_edit (plan_id, position, edit, edited_by, edited_at)
          values (${planId}, ${position}, ${edit}::jsonb, ${place.people.head.id}, now())`,
    );
  }

  const statements = await readFile('db/migrations/0011_typed-answers.sql', 'utf8');
  await db.transaction(async (tx) => {
    for (const statement of statements.split('--> statement-breakpoint')) await tx.execute(sql.raw(statement));
  });

  const [row] = await db.select({ base: plan.baseDraft }).from(plan);
  const edits = await db.select({ edit: planEdit.edit }).from(planEdit).orderBy(planEdit.position);
  const { draft, lost } = replay(
    row!.base,
    edits.map(({ edit }) => edit),
  );
  expect(lost).toEqual([]);
  expect(draft.year).toBe(2026);
  expect(draft.items[0]?.rules[0]?.norm).toEqual({ kind: 'recur', per: 'month', every: 1, times: 1 });
  expect(draft.items[1]?.leadParty).toBe('医务科');
  expect(row!.base.questions[1]).toMatchObject({
    about: '',
    target: null,
    answer: null,
    reach: null,
    carried: null,
    candidates: [
      { kind: 'rule', norm: { kind: 'recur', per: 'month', every: 1, times: 1 } },
      { kind: 'rule', norm: { kind: 'recur', per: 'quarter', every: 1, times: 1 } },
    ],
  });
});
