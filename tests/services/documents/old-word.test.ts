import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#services/documents/read-document';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

async function linesOf(name: string): Promise<readonly string[]> {
  const read = await readDocument(name, fixture(name));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.text.split('\n');
}

/** The place of the file information block, by the number with which it begins. */
const informationIn = (bytes: Buffer) => bytes.indexOf(Buffer.from('eca5', 'hex'));

describe('the text of a Word 97 document', () => {
  it('has the numbers that Word prints, merged cells, its text box, no header and no note', async () => {
    expect(await linesOf('annual-plan.doc')).toEqual(await linesOf('annual-plan.docx'));
  });

  it('says what was left out', async () => {
    expect(await readDocument('a.doc', fixture('annual-plan.doc'))).toMatchObject({
      format: 'doc',
      encoding: null,
      remarks: [{ kind: 'notes-left-out', count: 1 }],
    });
  });

  it('shows tracked changes as accepted', async () => {
    expect(await readDocument('a.doc', fixture('tracked-changes.doc'))).toMatchObject({
      text: (await linesOf('tracked-changes.docx')).join('\n'),
      remarks: [{ kind: 'changes-accepted', count: 4 }],
    });
  });

  it('is read under the name that WPS gives it, and under that of a newer Word document', async () => {
    for (const name of ['计划.wps', '计划.docx']) {
      expect(await readDocument(name, fixture('annual-plan.doc'))).toMatchObject({ ok: true, format: 'doc' });
    }
    expect(await readDocument('计划.doc', fixture('annual-plan.docx'))).toMatchObject({ ok: true, format: 'docx' });
  });
});

describe('a Word 97 document that cannot be read', () => {
  it('is refused where it has a password or is older than Word 97', async () => {
    const encrypted = fixture('annual-plan.doc');
    const flags = informationIn(encrypted) + 11;
    encrypted[flags] = (encrypted[flags] ?? 0) | 1;
    expect(await readDocument('a.doc', encrypted)).toEqual({ ok: false, reason: 'encrypted' });
    const old = fixture('annual-plan.doc');
    old.writeUInt16LE(0x0068, informationIn(old) + 2);
    expect(await readDocument('a.doc', old)).toEqual({ ok: false, reason: 'word-too-old' });
  });

  it('is refused wherever it is cut off', async () => {
    const whole = fixture('annual-plan.doc');
    for (const kept of [600, 1536, 4096, whole.length >> 1]) {
      const read = await readDocument('a.doc', whole.subarray(0, kept));
      expect(read.ok ? read : read.reason, `${kept} bytes`).toMatch(/broken|not-what/u);
    }
  });

  it('never brings the reader down, whatever byte is changed', async () => {
    const whole = fixture('annual-plan.doc');
    for (let step = 0; step < 400; step += 1) {
      const bytes = Buffer.from(whole);
      for (let change = 0; change < 8; change += 1) {
        const at = (step * 7919 + change * 104_729) % bytes.length;
        bytes[at] = (step * 31 + change * 17) & 0xff;
      }
      await expect(readDocument('a.doc', bytes)).resolves.toHaveProperty('ok');
    }
  });
});
