import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocumentApart } from '#services/documents/read-apart';
import { readDocument } from '#services/documents/read-document';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

test('a thread gives the same verdicts, several at a time', { timeout: 60_000 }, async () => {
  const names = ['annual-plan.docx', 'scanned-plan.pdf', 'two-plans.txt'];
  const apart = await Promise.all(names.map((name) => readDocumentApart(name, fixture(name))));
  const here = await Promise.all(names.map((name) => readDocument(name, fixture(name))));
  expect(apart).toEqual(here);
});
