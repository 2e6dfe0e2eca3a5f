import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ErrorFacts } from '#services/errors';
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

  test('of what was changed first name the colleague, or one’s own other window', () => {
    const at = '2026-03-02T01:05:00.000Z';
    for (const code of ['plan-changed', 'amendment-changed', 'writing-changed', 'task-changed']) {
      const say = (facts: ErrorFacts) => copyFor('zh').errors.byCode[code]?.({ dueOn: '2026-03-24', at, ...facts });
      expect(say({ by: '林岚', byId: 'p1' })).toMatch(/^林岚 在 09:05 先行/u);
      expect(say({ by: '林岚', byId: 'p1', own: 1 })).toMatch(/^你 09:05 在另一个窗口先行/u);
    }
  });
});
