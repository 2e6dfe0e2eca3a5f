import { normalize } from './normalize';
import { outlineOf, type Entry } from './outline';
import { outlineEntries } from './outline/outline-entries';
import { paragraphsOf } from './outline/paragraphs';
import { titleOf, yearOf } from './plans/plan-title';
import { planRanges } from './plans';
import { asPrinted, withPrintedSigns } from './printed';
import { questionsOf } from './questions';
import type { ReadPlan, Reading } from './reading';
import { recognise } from './recognise';
import { refine } from './refine';
import { PlacedSentence, sentencesOf } from './sentences';
import { silentSentences } from './silent';

/**
 * Reads a document of one or several annual plans: plans, outline, indicators, time rules, owners, stages, open questions and the sentences that gave
 * nothing. Any text may be given, of any size; it never throws and takes time linear in the text. Spans are UTF-16 offsets into `source` as given.
 */
export function readPlan(source: string): Reading {
  return readDocument(source).reading;
}

/** The same with the sentences that were read, for whoever explains the reading. */
export function readDocument(source: string): {
  readonly reading: Reading;
  readonly sentences: readonly PlacedSentence[];
} {
  const normal = normalize(source);
  const paragraphs = paragraphsOf(normal);
  const ranges = planRanges(normal, paragraphs);
  const entries: Entry[] = [];
  const sentences: PlacedSentence[] = [];
  const plans: ReadPlan[] = [];
  for (const [planIndex, range] of ranges.entries()) {
    const first = paragraphs[range.from];
    const last = paragraphs[range.to - 1];
    if (first === undefined || last === undefined) continue;
    const opening = normal.text.slice(first.start, Math.min(last.end, first.start + 600));
    const planYear = yearOf(opening, `${range.heading ?? ''}\n${range.title ?? ''}\n${range.subtitle}`);
    const spelled = (title: string) => withPrintedSigns(source, normal, title, first.start);
    const planEntries = outlineOf(normal, paragraphs, range, planIndex);
    const place = { planIndex, planYear, firstEntry: entries.length };
    for (const sentence of sentencesOf(normal, paragraphs, range, planEntries, place)) sentences.push(sentence);
    for (const entry of planEntries) entries.push(entry);
    plans.push({
      title: spelled(titleOf(opening, range.title ?? range.heading)),
      heading: range.heading && spelled(range.heading),
      year: planYear,
      origin: range.heading === null ? 'inferred' : 'printed',
      by: range.heading === null ? 'plan-opening' : 'plan-title',
      // The header of a table is no paragraph; where the plan begins with one, it stands between the paragraph before and the first row.
      start: normal.offsets[paragraphs[range.from - 1]?.end ?? 0] ?? 0,
      end: (normal.offsets[last.end - 1] ?? 0) + 1,
    });
  }
  PlacedSentence.findTimes(sentences);
  const findings = asPrinted(source, refine(recognise(sentences), sentences));
  const reading = {
    plans,
    outline: outlineEntries(source, normal, entries, plans),
    ...findings,
    questions: questionsOf(source, plans, sentences, findings),
    silent: silentSentences(source, sentences, findings),
  };
  return { reading, sentences };
}
