import { describe, expect, test } from 'vitest';
import { readDocument } from '#services/documents/read-document';
import { editDraft } from '#services/plans/edit-draft';
import { exportPlan } from '#services/plans/export-plan';
import { PLAN_TEXT } from '#tests/services/plans/plan-text';
import { chooseWhole, draftOf } from '#tests/services/plans/way';
import { testDatabase } from '#tests/support/database';
import { office, type Office } from '#tests/support/office';

async function exported(place: Office, planId: string): Promise<string[]> {
  const { bytes } = await exportPlan(place.ctxFor(place.people.head), { planId });
  const document = await readDocument('计划.docx', bytes);
  if (!document.ok) throw new Error(document.reason);
  return document.text.split('\n').filter((line) => line !== '');
}

/** One spelling of labels and signs. */
const spelled = (lines: readonly string[]) =>
  lines.map((line) =>
    line
      .normalize('NFKC')
      .replace(/^(\d+)、/u, '$1.')
      .trim(),
  );

describe('a plan on the desk as an official document', () => {
  test('has the words of its paper, none of them said anew, where nobody decided anything', async () => {
    const place = await office((await testDatabase()).db);
    const planId = await chooseWhole(place);
    expect(spelled(await exported(place, planId))).toEqual(
      spelled(PLAN_TEXT.split('\n').filter((line) => line.trim() !== '')),
    );
  });

  test('changes one sentence alone where one title was changed', async () => {
    const place = await office((await testDatabase()).db);
    const planId = await chooseWhole(place);
    const before = await exported(place, planId);
    const [item] = (await draftOf(place, planId)).items;
    const edit = { kind: 'retitle-item', itemId: item!.id, title: '建好电子档案' } as const;
    await editDraft(place.ctxFor(place.people.head), { planId, version: 1, edit });
    const after = await exported(place, planId);
    expect(after.filter((line) => !before.includes(line))).toEqual([expect.stringContaining('建好电子档案')]);
  });
});
