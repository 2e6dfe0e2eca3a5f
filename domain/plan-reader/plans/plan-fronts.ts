import type { Pages } from './plan-openings';
import { TITLE } from './plan-words';

/** What passes a plan on: 现将《…》印发给你们, 编者按：…现转发各单位. */
const LETTER =
  /^编者按|^按语?：|(?:现|特|兹)将[^。]{2,60}(?:印发|转发|下发|公布)|印发给你们|^[^。]{0,40}转发[^。]{0,30}(?:学习|借鉴|执行)/u;
/** A letter is short, with its addressees before it, its attachments, its body and its date behind it. */
const LETTER_WITHIN = 6;
const TITLE_WITHIN = 16;
const LONGEST_TITLE = 45;
const CONTENTS = /^目[录次]：?$/u;
/** …… 3, ....3, 3: what stands behind an entry of a table of contents. */
const PAGE_NUMBER = /(?:…|[.·-]{2}).*$|\d{1,3}$/u;
/** How many entries a table of contents may have. */
const LONGEST_CONTENTS = 120;

/** Where the title of a plan stands below a letter that passes it on; `from` itself where no letter does. */
export function skipLetter({ paragraphs, textOf }: Pages, from: number, to: number): number {
  let letter = from;
  while (letter < Math.min(to, from + LETTER_WITHIN) && !LETTER.test(textOf(letter))) letter += 1;
  if (letter === Math.min(to, from + LETTER_WITHIN)) return from;
  for (let at = letter + 1; at < Math.min(to - 1, letter + TITLE_WITHIN); at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph?.label !== null || paragraph.row !== null) continue;
    const words = textOf(at);
    if (words.length <= LONGEST_TITLE && TITLE.test(words)) return at;
  }
  return from;
}

/** Where a plan goes on behind its table of contents: where the first of its entries comes again. `from` itself where there is none. */
export function skipContents({ textOf }: Pages, from: number, to: number): number {
  if (!CONTENTS.test(textOf(from))) return from;
  const first = textOf(from + 1).replace(PAGE_NUMBER, '');
  if (first === '') return from;
  for (let at = from + 2; at < Math.min(to, from + LONGEST_CONTENTS); at += 1)
    if (textOf(at).startsWith(first)) return at;
  return from;
}
