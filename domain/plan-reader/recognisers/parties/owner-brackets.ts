import { matchAt, placed } from '../../expressions/anchored';
import type { ReadOwner } from '../../reading';
import type { Sentence } from '../../recogniser';
import { ownersIn } from './owner-spans';
import { NAME } from './person';

const POST = '\\([\\u3400-\\u9fff]{0,4}(?:长|负责人|主任|书记)：?';
/** 第一团队(团队长：周国祥)负责…: who heads a body, between it and what it does. */
export const HEAD_IN_BRACKETS = `${POST}[\\u3400-\\u9fff]{2,3}(?:，[^()]{1,14})?\\)`;
const HEAD = placed(new RegExp(`(${POST})(${NAME})(?=[，)])`, 'y'));

/** Whether such brackets stand at a place of a sentence's text. */
export function opensHead(text: string, at: number): boolean {
  return matchAt(HEAD, text, at) !== null;
}

/** The head of a body that ends at `to`, by the name in the brackets behind it. */
export function headBehind(sentence: Sentence, to: number, by: string): readonly ReadOwner[] {
  const head = matchAt(HEAD, sentence.text, to);
  if (head === null) return [];
  const from = to + (head[1]?.length ?? 0);
  return ownersIn(sentence, from, from + (head[2]?.length ?? 0), by, false);
}
