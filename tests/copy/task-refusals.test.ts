import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFor } from '#app/copy/index';

const FOLDERS = ['services/tasks', 'domain/tasks'];

/** Every reason that the sources name: thrown by a verb, answered by a verdict, or asked for by an input. */
function reasonsIn(folder: string): string[] {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const patterns = [
    /(?:conflict|refusedBy|refused)\('([a-z-]+)'/g,
    /invalid\('[a-zA-Z]+', '([a-z-]+)'/g,
    /\.(?:min|max)\(\d+, '([a-z-]+)'\)/g,
    /uuid\('([a-z-]+)'\)/g,
    /message: '([a-z-]+)'/g,
  ];
  return texts.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code!)));
}

describe('the reasons for which work on tasks is refused', () => {
  const reasons = [...new Set(FOLDERS.flatMap(reasonsIn))];

  test('are found in the sources at all', () => {
    expect(reasons).toEqual(expect.arrayContaining(['task-changed', 'rest-day', 'reason-needed', 'same-person']));
  });

  test.each(['zh', 'en'] as const)('all have a sentence in %s', (locale) => {
    const { byCode } = copyFor(locale).errors;
    expect(reasons.filter((code) => byCode[code] === undefined)).toEqual([]);
  });

  test('of a file that is no evidence name the file', () => {
    for (const reason of ['too-large', 'empty', 'encrypted', 'not-allowed']) {
      const sentence = copyFor('zh').errors.byCode[`evidence-${reason}`];
      expect(sentence?.({ fileName: '照片.exe', limitBytes: 20 * 1024 * 1024 })).toContain('照片.exe');
    }
  });

  test('of a task that somebody else changed say what stands now', () => {
    const facts = { state: 'in-progress', dueOn: '2026-03-24', progress: 40, owner: '田莉', version: 3 };
    const sentence = copyFor('zh').errors.byCode['task-changed']?.(facts);
    for (const part of ['办理中', '3月24日', '40%', '田莉']) expect(sentence).toContain(part);
  });
});
