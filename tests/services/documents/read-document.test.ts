import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#services/documents/read-document';
import { paragraph, wordParts, wordTypes } from './word-file';
import { zip } from './zip-writer';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const plan = zip(wordParts({ body: paragraph('加强组织领导') }));
/** 一、加强领导。 in GB18030. */
const gb = Buffer.from('d2bba1a2bcd3c7bfc1ecb5bca1a3', 'hex');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The smallest compound file that Office would write around an encrypted package: header, then one directory sector. */
function compoundFileWith(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  for (const [at, name] of ['Root Entry', ...streams].entries()) file.write(name, 512 + at * 128, 'utf16le');
  return file;
}

describe('reading text files', () => {
  it('gives UTF-8 back as it is, line ends and all', async () => {
    const text = '一、加强领导\r\n（一）每月24日前上报\n';
    expect(await readDocument('计划.TXT', utf8(text))).toEqual({
      ok: true,
      text,
      format: 'txt',
      encoding: 'utf-8',
      remarks: [],
      table: null,
    });
  });

  it('does not count a byte-order mark as text', async () => {
    expect(await readDocument('a.txt', utf8('\uFEFF计划'))).toMatchObject({ text: '计划', encoding: 'utf-8' });
  });

  it('reads GB18030, also of one short line', async () => {
    expect(await readDocument('a.txt', gb)).toMatchObject({ text: '一、加强领导。', encoding: 'gb18030' });
  });

  it('reads UTF-16 that says so', async () => {
    const bytes = Buffer.from('\uFEFF工作计划 2026', 'utf16le');
    expect(await readDocument('a.txt', bytes)).toMatchObject({ text: '工作计划 2026', encoding: 'utf-16le' });
    expect(await readDocument('a.txt', bytes.swap16())).toMatchObject({ text: '工作计划 2026', encoding: 'utf-16be' });
  });

  it('tells Big5 from GB18030 by its characters', async () => {
    const text = '衛生工作計劃，一年之計在於春。我們的工作是為了人民的健康。';
    const bytes = Buffer.from(
      'bdc3a5cda475a740ad70b9baa141a440a67ea4a7ad70a662a9f3ac4ba143a7daadccaabaa475a740ac4facb0a446a448a5c1aabab0b7b164a143',
      'hex',
    );
    expect(await readDocument('a.txt', bytes)).toMatchObject({ encoding: 'big5', text });
  });

  it.each(['utf16le', 'swapped'])('reads UTF-16 that does not say so: %s', async (order) => {
    const text = '一、加强领导\r\n（一）每月24日前上报报表，由办公室负责。';
    const bytes = Buffer.from(text, 'utf16le');
    if (order === 'swapped') bytes.swap16();
    expect(await readDocument('a.txt', bytes)).toMatchObject({ ok: true, text });
  });

  it('reads one short line of Big5', async () => {
    // 一、加強領導。
    const bytes = Buffer.from('a440a142a55bb16abbe2bec9a143', 'hex');
    expect(await readDocument('a.txt', bytes)).toMatchObject({ text: '一、加強領導。', encoding: 'big5' });
  });

  it('takes bytes that two encodings explain for the commoner words', async () => {
    // 云溪县计划 in GB18030 is 堁洈瓷數赫 in Big5.
    const bytes = Buffer.from('d4c6cfaacfd8bcc6bbae', 'hex');
    expect(await readDocument('a.txt', bytes)).toMatchObject({ text: '云溪县计划', encoding: 'gb18030' });
  });

  it('refuses damaged UTF-8 instead of showing words that nobody wrote', async () => {
    const whole = utf8('加强组织领导，明确责任分工，确保完成全年各项目标任务');
    const damaged = Buffer.concat([whole.subarray(0, 31), whole.subarray(32)]);
    expect(await readDocument('a.txt', damaged)).toEqual({ ok: false, reason: 'undecodable-text' });
  });

  it('refuses bytes that are no text at all', async () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff);
    expect(await readDocument('a.txt', noise)).toEqual({ ok: false, reason: 'undecodable-text' });
  });

  it('takes prose that begins like the signature of a bitmap for prose', async () => {
    expect(await readDocument('a.txt', utf8('BM 指数控制在24以下'))).toMatchObject({ ok: true });
  });

  it('refuses a file of white space as one without text', async () => {
    expect(await readDocument('a.txt', utf8(' \n\u3000\n'))).toEqual({ ok: false, reason: 'no-text' });
  });
});

describe('refusing what cannot be read', () => {
  it('refuses an empty file', async () => {
    expect(await readDocument('a.docx', new Uint8Array())).toEqual({ ok: false, reason: 'empty' });
  });

  it('takes 20 MB and refuses one byte more', async () => {
    const limitBytes = 20 * 1024 * 1024;
    const bytes = Buffer.alloc(limitBytes + 1, '计划。', 'utf8');
    expect(await readDocument('a.txt', bytes)).toEqual({
      ok: false,
      reason: 'too-large',
      actualBytes: limitBytes + 1,
      limitBytes,
    });
    expect(await readDocument('a.txt', bytes.subarray(0, limitBytes - (limitBytes % 9)))).toMatchObject({ ok: true });
  });

  it.each([
    ['计划.rtf', 'writer'],
    ['计划.xls', 'sheet'],
    ['计划.PPTX', 'slides'],
    ['计划.jpg', 'picture'],
    ['计划.ofd', 'fixed-layout'],
    ['计划.zip', 'archive'],
    ['计划.docx.exe', 'other'],
    ['计划', 'other'],
    ['计划.constructor', 'other'],
  ])('says what is accepted instead of %s, and what kind of file it is', async (name, kind) => {
    expect(await readDocument(name, plan)).toMatchObject({
      reason: 'unsupported-format',
      kind,
      accepted: ['docx', 'doc', 'pdf', 'xlsx', 'csv', 'txt', 'md'],
    });
  });

  it.each([
    ['a picture', png, 'png'],
    ['a text', utf8('一、加强领导'), 'text'],
    ['a page of RTF', utf8('{\\rtf1\\ansi plan}'), 'rtf'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'pdf'],
    ['any archive', zip([{ name: 'a.txt', content: 'a' }]), 'zip'],
    ['a workbook', zip([{ name: '[Content_Types].xml', content: 'spreadsheetml.sheet.main+xml' }]), 'xlsx'],
    [
      'an OpenDocument',
      zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
      'opendocument',
    ],
    ['noise', Uint8Array.from({ length: 600 }, (_, at) => at % 251), 'unknown'],
  ])('says of %s named .docx what it is', async (_, bytes, actual) => {
    expect(await readDocument('计划.docx', bytes)).toEqual({
      ok: false,
      reason: 'not-what-its-name-says',
      extension: 'docx',
      actual,
    });
  });

  it('says of a Word file named .txt that it is one', async () => {
    expect(await readDocument('a.txt', plan)).toMatchObject({ reason: 'not-what-its-name-says', actual: 'docx' });
    expect(await readDocument('a.md', png)).toMatchObject({ reason: 'not-what-its-name-says', actual: 'png' });
  });

  it('knows a document under a password, in both ways of having one', async () => {
    const encrypted = { ok: false, reason: 'encrypted' };
    const office = compoundFileWith('EncryptionInfo', 'EncryptedPackage');
    expect(await readDocument('a.docx', office)).toEqual(encrypted);
    const parts = wordParts({ body: paragraph('密') }).map((part) => ({ ...part, encrypted: true }));
    expect(await readDocument('a.docx', zip(parts))).toEqual(encrypted);
  });

  it('refuses a truncated archive wherever it was cut', async () => {
    const whole = fixture('annual-plan.docx');
    for (const kept of [4, 30, 500, whole.length >> 1, whole.length - 1]) {
      expect(await readDocument('a.docx', whole.subarray(0, kept)), `${kept} bytes`).toEqual({
        ok: false,
        reason: 'broken-archive',
      });
    }
  });

  it('refuses an archive in which one bit has changed', async () => {
    const bytes = Buffer.from(plan);
    const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    expect(await readDocument('a.docx', bytes)).toEqual({ ok: false, reason: 'broken-archive' });
  });

  it.each([
    ['without a body', '<a/>'],
    ['that is not well-formed', '<w:document><w:body></w:document>'],
    ['with a document type definition', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['nested without end', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ])('refuses a main part %s', async (_, content) => {
    const parts = wordParts({ body: '' }).map((part) =>
      part.name === 'word/document.xml' ? { ...part, content } : part,
    );
    expect(await readDocument('a.docx', zip(parts))).toEqual({ ok: false, reason: 'broken-document' });
  });

  it('refuses a Word file whose main part is missing', async () => {
    const parts = wordParts({ body: '' }).filter((part) => part.name !== 'word/document.xml');
    expect(await readDocument('a.docx', zip(parts))).toEqual({ ok: false, reason: 'broken-document' });
    const bare = zip([{ name: '[Content_Types].xml', content: wordTypes }]);
    expect(await readDocument('a.docx', bare)).toEqual({ ok: false, reason: 'broken-document' });
  });

  it('refuses a Word file in which nothing is written', async () => {
    const bytes = zip(wordParts({ body: paragraph(' ') }));
    expect(await readDocument('a.docx', bytes)).toEqual({ ok: false, reason: 'no-text' });
  });
});

describe('zip bombs', () => {
  const nothing = Buffer.alloc(40 * 1024 * 1024, ' ');
  const withBody = (content: Uint8Array, claimedBytes?: number) =>
    zip(
      wordParts({ body: '' }).map((part) =>
        part.name === 'word/document.xml' ? { ...part, content, ...(claimedBytes ? { claimedBytes } : {}) } : part,
      ),
    );

  it('refuses a text that inflates beyond measure', async () => {
    expect(await readDocument('a.docx', withBody(nothing))).toEqual({ ok: false, reason: 'zip-bomb' });
  });

  it('counts what comes out, whatever the header claims', async () => {
    expect(await readDocument('a.docx', withBody(nothing, 2000))).toEqual({ ok: false, reason: 'zip-bomb' });
    const small = Buffer.alloc(100_000, ' ');
    expect(await readDocument('a.docx', withBody(small, 2000))).toEqual({ ok: false, reason: 'broken-archive' });
  });

  it('refuses a bomb among the parts that are never read', async () => {
    const parts = [...wordParts({ body: paragraph('计划') }), { name: 'word/media/a.bmp', content: nothing }];
    expect(await readDocument('a.docx', zip(parts))).toEqual({ ok: false, reason: 'zip-bomb' });
  });

  it('refuses an archive of very many entries', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }));
    expect(await readDocument('a.docx', zip(many))).toEqual({ ok: false, reason: 'zip-bomb' });
  });
});

describe('reading Markdown', () => {
  const read = async (markdown: string) => {
    const verdict = await readDocument('plan.md', utf8(markdown));
    return verdict.ok ? verdict.text.split('\n') : verdict.reason;
  };

  it('gives headings, lists and tables as plain lines with their numbers', async () => {
    expect(
      await read(
        '# 2026年工作计划 #\n\n## 一、目标\n1. **孕产妇**管理率≥95%\n2. 儿童[体检](http://a.b/c)\n* 宣传\n  - [x] 培训\n\n| 时间 | 内容 |\n|---|:--:|\n| 3月 | 制定`计划` |\n',
      ),
    ).toEqual([
      '2026年工作计划', '', '一、目标', '1. 孕产妇管理率≥95%', '2. 儿童体检', '- 宣传', '  - 培训', '', '时间 | 内容', '3月 | 制定计划',
    ]); // prettier-ignore
  });

  it('keeps signs that mark nothing', async () => {
    expect(await read('202_年计划_初稿\n5*3 与 4*2\n1\\. 不是列表\n#没有空格')).toEqual([
      '202_年计划_初稿', '5*3 与 4*2', '1. 不是列表', '#没有空格',
    ]); // prettier-ignore
  });

  it('drops rules, underlines and comments, and leaves code alone', async () => {
    expect(await read('标题\n===\n> 引用\n<!-- 隐\n藏 -->\n---\n```\n# 不是标题\n```')).toEqual([
      '标题',
      '引用',
      '',
      '# 不是标题',
    ]);
  });
});
