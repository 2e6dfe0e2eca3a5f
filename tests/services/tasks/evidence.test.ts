import { describe, expect, test } from 'vitest';
import { taskEvidence } from '#db/schema/tasks';
import { addEvidence } from '#services/tasks/add-evidence';
import { approveTask } from '#services/tasks/approve-task';
import { getEvidenceFile } from '#services/tasks/get-evidence-file';
import { removeEvidence } from '#services/tasks/remove-evidence';
import { reportProgress } from '#services/tasks/report-progress';
import { restoreEvidence } from '#services/tasks/restore-evidence';
import { testDatabase } from '#tests/support/database';
import { office } from '#tests/support/office';
import { acting, auditOf, planInForce, taskOf } from '#tests/support/tasks';

/** The smallest PNG: one transparent pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const program = new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0x00]);

async function begin() {
  const { db } = await testDatabase();
  const o = await office(db);
  const on = await planInForce(o);
  return { o, on, people: o.people, taskId: await taskOf(o, on, { state: 'in-progress' }) };
}

describe('evidence', () => {
  test('is stored by its content and read back byte for byte by whoever sees the task', async () => {
    const { o, people, taskId } = await begin();
    const { evidenceIds } = await addEvidence(acting(o, people.staff), {
      taskId,
      files: [
        { fileName: '现场照片.png', bytes: pixel },
        { fileName: '同一张照片.png', bytes: pixel },
      ],
    });
    expect(evidenceIds).toHaveLength(2);
    expect(o.store.held.size).toBe(1);
    const file = await getEvidenceFile(acting(o, people.midwife), { evidenceId: evidenceIds[0]! });
    expect(file).toMatchObject({ fileName: '现场照片.png', mediaType: 'image/png' });
    expect([...file.bytes]).toEqual([...pixel]);
  });

  test('is refused by its content, and then none of its files is kept', async () => {
    const { o, people, taskId } = await begin();
    const files = [
      { fileName: '照片.png', bytes: pixel },
      { fileName: '工具.png', bytes: program },
    ];
    await expect(
      reportProgress(acting(o, people.staff), { taskId, version: 1, progress: 50, note: '见附件', files }),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'evidence-not-allowed', facts: { fileName: '工具.png' } });
    expect(o.store.held.size).toBe(0);
    expect(await o.db.$count(taskEvidence)).toBe(0);
    expect(await auditOf(o, taskId)).toEqual([]);
  });

  test('comes with a report in one step', async () => {
    const { o, people, taskId } = await begin();
    const files = [{ fileName: '照片.png', bytes: pixel }];
    await reportProgress(acting(o, people.staff), { taskId, version: 1, progress: 50, note: '见附件', files });
    expect(await o.db.$count(taskEvidence)).toBe(1);
    expect(await auditOf(o, taskId)).toEqual(['task.report']);
  });

  test('can be taken off and put back until the task is done', async () => {
    const { o, people, taskId } = await begin();
    const staff = acting(o, people.staff);
    const { evidenceIds } = await addEvidence(staff, { taskId, files: [{ fileName: '照片.png', bytes: pixel }] });
    const evidenceId = evidenceIds[0]!;
    await removeEvidence(staff, { evidenceId });
    await expect(getEvidenceFile(staff, { evidenceId })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(removeEvidence(staff, { evidenceId })).rejects.toMatchObject({ code: 'evidence-removed' });
    await restoreEvidence(staff, { evidenceId });
    expect((await getEvidenceFile(staff, { evidenceId })).bytes).toHaveLength(pixel.length);
    await expect(removeEvidence(acting(o, people.midwife), { evidenceId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  test('of a done task stays as it is', async () => {
    const { o, on, people } = await begin();
    const taskId = await taskOf(o, on, { state: 'submitted' });
    const staff = acting(o, people.staff);
    const { evidenceIds } = await addEvidence(staff, { taskId, files: [{ fileName: '照片.png', bytes: pixel }] });
    await approveTask(acting(o, people.head), { taskId, version: 1 });
    await expect(removeEvidence(staff, { evidenceId: evidenceIds[0]! })).rejects.toMatchObject({
      kind: 'refused',
      code: 'not-in-this-state',
    });
    await expect(addEvidence(staff, { taskId, files: [{ fileName: '照片.png', bytes: pixel }] })).rejects.toMatchObject(
      { kind: 'refused' },
    );
  });

  test('is out of reach of a sister unit', async () => {
    const { o, people, taskId } = await begin();
    const files = [{ fileName: '照片.png', bytes: pixel }];
    const { evidenceIds } = await addEvidence(acting(o, people.staff), { taskId, files });
    const sister = acting(o, people.sisterDirector);
    await expect(getEvidenceFile(sister, { evidenceId: evidenceIds[0]! })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(addEvidence(sister, { taskId, files })).rejects.toMatchObject({ kind: 'not-found' });
  });
});
