import { expect, test } from 'vitest';
import { planErrors as en } from '#app/copy/en/plan-errors';
import { rules as englishRules } from '#app/copy/en/rules';
import { planErrors as zh } from '#app/copy/zh/plan-errors';
import { rules } from '#app/copy/zh/rules';
import { EDIT_REFUSALS } from '#domain/planning/edits/edit-refusal';
import { READINESS_REFUSALS } from '#domain/planning/publish-readiness';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import { UNREAD_KINDS, type DocumentRefusal } from '#services/documents/document-refusal';

const DOCUMENT_REASONS: Record<DocumentRefusal['reason'], true> = {
  'too-large': true,
  empty: true,
  'unsupported-format': true,
  'not-what-its-name-says': true,
  encrypted: true,
  'broken-archive': true,
  'zip-bomb': true,
  'broken-document': true,
  'undecodable-text': true,
  'no-text': true,
  'word-too-old': true,
  scanned: true,
  'garbled-text': true,
  'too-many-pages': true,
  'too-demanding': true,
};

test.each([...EDIT_REFUSALS, ...READINESS_REFUSALS, ...Object.keys(DOCUMENT_REASONS)])(
  'the reason %s has a sentence of its own in both languages',
  (reason) => {
    const facts = {
      items: 3,
      extension: 'xls',
      kind: 'sheet',
      accepted: 'txt md docx',
      actualBytes: 30_000_000,
      limitBytes: 20_971_520,
    };
    expect(zh[reason]?.(facts)).toMatch(/。$/u);
    expect(en[reason]?.(facts)).toMatch(/\.$/u);
  },
);

test.each(UNREAD_KINDS)('what to do with a file of the kind %s is said in both languages', (kind) => {
  const facts = { extension: 'x', kind, accepted: 'docx pdf' };
  expect(zh['unsupported-format']?.(facts)).toMatch(/^不能读取“\.x”文件。.{8,}可导入的格式：\.docx、\.pdf。$/u);
  expect(en['unsupported-format']?.(facts)).toMatch(
    /^“\.x” files cannot be read\. .{8,} What can be imported: \.docx, \.pdf\.$/u,
  );
});

test.each<[ScheduleNorm, string, string]>([
  [{ kind: 'recur', per: 'quarter', every: 1, times: 1 }, '每季度1次', 'once a quarter'],
  [{ kind: 'recur', per: 'month', every: 2, times: 1 }, '每2个月1次', 'once every 2 months'],
  [{ kind: 'recur', per: 'year', every: 1, times: 2, min: true }, '每年至少2次', 'at least 2 times a year'],
  [
    { kind: 'recur', per: 'month', every: 1, times: 1, day: 3, before: true },
    '每月3日前',
    'once a month, before day 3',
  ],
  [{ kind: 'recur', per: 'week', every: 1, times: 1, weekday: 'FR' }, '每周五', 'once a week, Fri'],
  [{ kind: 'recur', per: 'week', every: 2, times: 1, weekday: 'FR' }, '每2周（周五）1次', 'once every 2 weeks, Fri'],
  [{ kind: 'deadline', by: '06-30' }, '6月30日前', 'by 30 Jun'],
  [{ kind: 'range', from: '03-01', to: '05-31' }, '3月1日至5月31日', '1 Mar – 31 May'],
  [{ kind: 'sla', within: 2, unit: 'workday' }, '2个工作日内', 'within 2 working days'],
])('a time rule is said in plain words: %o', (norm, chinese, english) => {
  expect(rules.norm(norm)).toBe(chinese);
  expect(englishRules.norm(norm)).toBe(english);
});
