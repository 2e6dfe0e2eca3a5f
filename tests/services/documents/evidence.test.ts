import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkEvidence, EVIDENCE_KINDS } from '#services/documents/evidence';
import { servedHeaders } from '#services/documents/served-headers';
import { zip } from './zip-writer';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const word = readFileSync(new URL('../../fixtures/documents/annual-plan.docx', import.meta.url));
const oldWord = readFileSync(new URL('../../fixtures/documents/annual-plan.doc', import.meta.url));
const hex = (digits: string) => Buffer.concat([Buffer.from(digits.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)]);
const jpeg = hex('ffd8ffe0 00104a464946 00 0101 00');
const png = hex('89504e470d0a1a0a 0000000d 49484452 00000001 00000001 0806000000 1f15c489 0000000a 49444154');
const webp = Buffer.concat([utf8('RIFF'), Buffer.from([72, 0, 0, 0]), utf8('WEBPVP8 '), Buffer.alloc(64)]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), utf8('ftypheic'), Buffer.alloc(64)]);
const workbook = zip([{ name: '[Content_Types].xml', content: 'spreadsheetml.sheet.main+xml' }]);

describe('evidence', () => {
  it.each([
    ['现场.jpeg', jpeg, 'image/jpeg', '现场.jpeg'],
    ['现场.JPG', jpeg, 'image/jpeg', '现场.jpg'],
    ['现场.png', png, 'image/png', '现场.png'],
    ['a.webp', webp, 'image/webp', 'a.webp'],
    ['IMG_1.HEIC', heic, 'image/heic', 'IMG_1.heic'],
    ['总结.pdf', utf8('%PDF-1.7\n'), 'application/pdf', '总结.pdf'],
    ['总结.docx', word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '总结.docx'],
    ['台账.xlsx', workbook, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '台账.xlsx'],
    ['说明.txt', utf8('已完成'), 'text/plain', '说明.txt'],
  ])('takes %s', async (name, bytes, mediaType, fileName) => {
    expect(await checkEvidence(name, bytes)).toMatchObject({ ok: true, mediaType, fileName });
  });

  it('goes by the content: a picture named .docx is served as a picture', async () => {
    expect(await checkEvidence('总结.docx', png)).toMatchObject({ kind: 'png', fileName: '总结.png' });
    expect(await checkEvidence('a.html', jpeg)).toMatchObject({ kind: 'jpeg', fileName: 'a.jpg' });
  });

  it.each([
    ['a page with scripts', 'a.html', utf8('<script>alert(1)</script>'), 'text'],
    ['a drawing with scripts', 'a.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text'],
    ['a program', 'a.jpg', hex('4d5a 9000 0300 0000'), 'program'],
    ['an old Word file', 'a.doc', oldWord, 'word-legacy'],
    ['an archive', 'a.zip', zip([{ name: 'a', content: 'a' }]), 'zip'],
    ['a Word file with macros', 'a.docx', zip([{ name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' }]), 'docm'],
  ])('refuses %s and says what is accepted', async (_, name, bytes, actual) => {
    expect(await checkEvidence(name, bytes)).toEqual({ ok: false, reason: 'not-allowed', actual, accepted: EVIDENCE_KINDS });
  }); // prettier-ignore

  it('refuses nothing at all, and more than 20 MB', async () => {
    expect(await checkEvidence('a.jpg', new Uint8Array())).toEqual({ ok: false, reason: 'empty' });
    const large = Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)]);
    expect(await checkEvidence('a.jpg', large)).toMatchObject({ reason: 'too-large', limitBytes: 20 * 1024 * 1024 });
  });

  it.each([
    ['../../etc/passwd', 'passwd.png'],
    ['C:\\照片\\现场 1.png', '现场 1.png'],
    ['a\r\nSet-Cookie: b.png', 'aSet-Cookie b.png'],
    ['"; filename=x.png', 'filename=x.png'],
    ['\u202Egnp.exe', 'gnp.png'],
    ['.png', 'file.png'],
    ['', 'file.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(120)}.png`],
  ])('makes a safe name of %j', async (name, fileName) => {
    expect(await checkEvidence(name, png)).toMatchObject({ fileName });
  });
});

describe('serving uploaded files', () => {
  it('shows pictures and PDF in the browser and hands over the rest', () => {
    expect(servedHeaders('image/png', 'a.png')['Content-Disposition']).toMatch(/^inline;/u);
    expect(servedHeaders('application/pdf', 'a.pdf')['Content-Disposition']).toMatch(/^inline;/u);
    expect(servedHeaders('text/plain', 'a.txt')['Content-Disposition']).toMatch(/^attachment;/u);
  });

  it('serves a media type that it does not know as bytes to keep', () => {
    expect(servedHeaders('text/html', 'a.html')).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment; filename="a.html"; filename*=UTF-8\'\'a.html',
    });
  });

  it('lets no browser guess or run anything', () => {
    const headers = servedHeaders('image/png', 'a.png');
    expect(headers).toMatchObject({ 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff' });
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'; sandbox");
  });

  it('names the file in Chinese for new clients and in ASCII for old ones', () => {
    expect(servedHeaders('application/pdf', "总结(1)'.pdf")['Content-Disposition']).toBe(
      'inline; filename="__(1)_.pdf"; filename*=UTF-8\'\'%E6%80%BB%E7%BB%93%281%29%27.pdf',
    );
  });
});
