import { indicatorText } from '#app/copy/indicator-text';
import type { Copy } from '#app/copy/index';
import { printed } from '#domain/plan-reader/printed';
import type { ExplainedSentence, Explanation } from '#domain/plan-reader/explain';
import type { Found } from '#domain/plan-reader/reading';
import { coverageOf } from '#domain/planning/drafting/coverage';
import { draftPlan } from '#domain/planning/drafting/draft-from-reading';
import type { Paint } from './paint';

/** A line of the explanation below its sentence, by what it begins with: `+` found, `-` passed over, `?` asked, `!` silent. */
type Mark = '+' | '-' | '?' | '!';
const COLOURS: Readonly<Record<Mark, Parameters<Paint>[0]>> = { '+': 'green', '-': 'grey', '?': 'yellow', '!': 'red' };

/** What was read of a document, line by line for a terminal: each sentence with what was found in it, what was passed over and why, what is asked; at last what is silent and how much is covered. */
export function explanationLines(
  source: string,
  { reading, sentences, rest }: Explanation,
  copy: Copy,
  paint: Paint,
): readonly string[] {
  const words = copy.reading;
  const lines: string[] = [];
  let plan = -1;
  for (const sentence of sentences) {
    if (sentence.planIndex !== plan) {
      plan = sentence.planIndex;
      const read = reading.plans[plan];
      if (read !== undefined)
        lines.push('', paint('bold', words.plan(plan + 1, read.title, read.year)) + ground(read, copy), '');
    }
    lines.push(...sentenceLines(source, sentence, copy, paint));
  }
  lines.push(...rest, '', paint('bold', words.silentTitle(reading.silent.length)));
  for (const { start, text, reason } of reading.silent) {
    const why = reason === undefined ? words.noReason : words.passedOver[reason];
    lines.push(marked('!', `${words.line(lineOf(source, start))} ${words.told(words.quoted(text), why)}`, paint));
  }
  lines.push('');
  for (const [index] of reading.plans.entries()) {
    const { share, silentLeft } = coverageOf(draftPlan(source, reading, index), source);
    lines.push(words.coverage(index + 1, Math.floor(share * 100), silentLeft));
  }
  return lines;
}

function sentenceLines(source: string, sentence: ExplainedSentence, copy: Copy, paint: Paint): readonly string[] {
  const words = copy.reading;
  const indent = '  '.repeat(Math.max(0, sentence.depth - 1));
  const marks = [
    ...foundLines(source, sentence, copy).map((line) => marked('+', line, paint)),
    ...sentence.passedOver.map((near) =>
      marked(
        '-',
        words.told(words.quoted(printed(source, near)), words.passedOver[near.reason]) + words.by(near.by),
        paint,
      ),
    ),
    ...sentence.questions.map(({ kind, printed: doubt, about }) =>
      marked('?', words.told(words.kind.question, copy.questions.asked[kind](doubt, about)), paint),
    ),
  ];
  return [
    ...sentence.skipped,
    `${indent}${sentence.label}${sentence.text}`,
    ...marks.map((line) => `${indent}    ${line}`),
  ];
}

function foundLines(
  source: string,
  { indicators, schedules, owners, stages }: ExplainedSentence,
  copy: Copy,
): string[] {
  const { kind, duty, stage: stageWords } = copy.reading;
  const line = (what: string, found: Found, value: string) =>
    copy.reading.told(`${what} ${copy.reading.quoted(printed(source, found))}`, value) + ground(found, copy);
  return [
    ...schedules.map((found) => ({ found, line: line(kind.schedule, found, copy.rules.norm(found.norm)) })),
    ...indicators.map((found) => ({ found, line: line(kind.indicator, found, indicatorText(copy, found)) })),
    ...owners.map((found) => ({ found, line: line(kind.owner, found, duty(found.assist)) })),
    ...stages.map((found) => ({
      found,
      line: line(kind.stage, found, stageWords(found.from, found.to, found.progress)),
    })),
  ]
    .sort((a, b) => a.found.start - b.found.start)
    .map((each) => each.line);
}

function ground({ origin, by }: Found, copy: Copy): string {
  return copy.reading.ground(copy.review.origin[origin], by);
}

function marked(mark: Mark, line: string, paint: Paint): string {
  return `${paint(COLOURS[mark], mark)} ${line}`;
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
