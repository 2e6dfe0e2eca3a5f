import ts from 'typescript';
import { expect, test } from 'vitest';

import { sourcesBelow, treeOf, walk, type Source } from './sources';

const han = /\p{Script=Han}/u;
/** What stands between words is the language's business, too: 、 and ： are no signs of an English page. */
const hanOrSigns = /[\p{Script=Han}，。；：、（）“”《》]/u;
// The document reader knows the numerals and fonts of Chinese office documents; nobody is shown them.
const readers = /^services\/documents\//u;

function hanLiterals(source: Source, sought = han): string[] {
  const found: string[] = [];
  walk(treeOf(source), (node) => {
    const literal =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (literal && sought.test(node.text)) found.push(`${source.path}: ${node.text.trim().slice(0, 40)}`);
  });
  return found;
}

const screens = [...sourcesBelow('app/routes'), ...sourcesBelow('app/components')];
const services = sourcesBelow('services').filter(({ path }) => !readers.test(path));

test('every Chinese word that a person reads is in app/copy', () => {
  expect(services.flatMap((source) => hanLiterals(source))).toEqual([]);
  expect(screens.flatMap((source) => hanLiterals(source, hanOrSigns))).toEqual([]);
});

test('the search for such words finds one', () => {
  expect(hanLiterals({ path: 'x.tsx', text: 'export const x = <p>年度计划</p>;' })).toEqual(['x.tsx: 年度计划']);
  const joined = { path: 'x.tsx', text: 'export const x = (a, b) => `${a}：${b}`;' };
  expect(hanLiterals(joined, hanOrSigns)).toEqual(['x.tsx: ：']);
});
