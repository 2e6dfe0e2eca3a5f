import type { Span } from '#domain/shared/span';
import { inOrderOfPrint, passedOverIn } from './passed-over';
import { firstMatch, pattern } from './expressions/pattern';
import type { PassedOverReason, SilentSentence } from './reading';
import type { Findings } from './recognise';
import { RECOGNISERS } from './recognisers/index';
import type { PlacedSentence } from './sentences';

const OWNERS = RECOGNISERS.filter(({ finds }) => finds === 'owner');
const OWNER_NAMES: ReadonlySet<string> = new Set(OWNERS.map(({ name }) => name));
const TELLING = pattern(
  /\d|[一二三四五六七八九十两][次个名人所种期场月季周天成]|百分之|[每半]年|每季|每月|每周|每日|每天|年底|月底/u,
);

/** What became of its first number or date, else of the party that it names. */
function whySilent(sentence: PlacedSentence): PassedOverReason | undefined {
  const others = sentence.passedOver.filter(({ by }) => !OWNER_NAMES.has(by));
  const [near = passedOverIn(sentence, OWNERS)[0]] = inOrderOfPrint(others);
  return near?.reason;
}

/** The sentences that print a number or a date and gave nothing. Linear: both lists are in document order. */
export function silentSentences(
  source: string,
  sentences: readonly PlacedSentence[],
  findings: Findings,
): readonly SilentSentence[] {
  const spans: Span[] = [...findings.indicators, ...findings.schedules, ...findings.owners, ...findings.stages].sort(
    (a, b) => a.start - b.start,
  );
  const silent: SilentSentence[] = [];
  let i = 0;
  let reach = -1;
  for (const sentence of sentences) {
    for (let span = spans[i]; span !== undefined && span.start < sentence.end; span = spans[i]) {
      reach = Math.max(reach, span.end);
      i += 1;
    }
    if (reach <= sentence.start && firstMatch(sentence, TELLING) !== null) {
      const { start, end } = sentence;
      const reason = whySilent(sentence);
      const text = source.slice(start, end).replace(/\s+/gu, '');
      silent.push(reason === undefined ? { start, end, text } : { start, end, text, reason });
    }
  }
  return silent;
}
