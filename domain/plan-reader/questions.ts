import { matches, pattern } from './pattern';
import type { ReadPlan, ReadQuestion } from './reading';
import { spanIn, type Sentence } from './recogniser';

const VAGUE = pattern(/不定期|定期|经常性|经常|适时|随时|常年|逐步|及时/gu);
/** What a body usually means by a vague word, the likeliest first; asked, never assumed. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  定期: ['month', 'quarter', 'half'],
  不定期: ['quarter', 'half', 'month'],
  经常: ['month', 'week'],
  经常性: ['month', 'week'],
};
const AMBIGUOUS = pattern(
  /(?<!\d)(?:\d+|[xX×])(?:[xX×*_]+)(?=[%‰次个名人月日年])|[xX×*_]{1,2}(?=[%‰次个名人月日])|\d。\d+/gu,
);

/** What a director must decide because the text leaves it open: the plan's year, vague rhythms, values with blanks in them. */
export function questionsOf(plans: readonly ReadPlan[], sentences: readonly Sentence[]): readonly ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  for (const plan of plans) {
    if (plan.year === null)
      questions.push({ kind: 'plan-year', printed: '', candidates: [], start: plan.start, end: plan.start });
  }
  for (const sentence of sentences) {
    for (const match of matches(sentence, VAGUE)) {
      const candidates = USUAL[match[0]];
      if (candidates === undefined) continue;
      questions.push({
        kind: 'vague-frequency',
        printed: match[0],
        candidates,
        ...spanIn(sentence, match.index, match.index + match[0].length),
      });
    }
    for (const match of matches(sentence, AMBIGUOUS)) {
      if (/^20/u.test(match[0])) continue;
      const candidates = match[0].includes('。') ? [match[0].replace('。', '.')] : [];
      questions.push({
        kind: 'ambiguous-value',
        printed: match[0],
        candidates,
        ...spanIn(sentence, match.index, match.index + match[0].length),
      });
    }
  }
  return questions.sort((a, b) => a.start - b.start);
}
