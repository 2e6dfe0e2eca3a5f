import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Culture, recognizeDateTime, recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import type { Span } from '#domain/shared/span';
import { compare } from '#tests/domain/plan-reader/gold';
import { builtReader } from './built-reader';
import { measure } from './measure';

const RUNS = 20;
/** General readers take a document line by line: whole, they need minutes. */
const LINE = /[^\n]+/gu;
const TWELVE_PLANS = '../shared/corpus/003';
const OWN_PLANS = 'tests/fixtures/plans/practised';

interface Annotated {
  readonly name: string;
  readonly text: string;
  readonly gold: string;
}

/** What a reader marks as times and as numbers in one text; null where it does not look for them. */
interface OtherReader {
  readonly name: string;
  times(line: string): readonly Span[];
  numbers: ((line: string) => readonly Span[]) | null;
}

const inclusive = (found: readonly { start: number; end: number }[]): Span[] =>
  found.map(({ start, end }) => ({ start, end: end + 1 }));

const OTHERS: readonly OtherReader[] = [
  {
    name: '@microsoft/recognizers-text-suite',
    times: (line) => inclusive(recognizeDateTime(line, Culture.Chinese)),
    numbers: (line) =>
      inclusive([...recognizeNumber(line, Culture.Chinese), ...recognizePercentage(line, Culture.Chinese)]),
  },
  {
    name: 'chrono-node, zh.hans',
    times: (line) => chrono.zh.hans.parse(line).map(({ index, text }) => ({ start: index, end: index + text.length })),
    numbers: null,
  },
];

/** Prints how long general readers of dates and numbers take on the same text, and how much of the annotated times and targets they touch. */
export async function run(): Promise<void> {
  const document = annotated();
  const readPlan = await builtReader();
  const ours = await measure('ours', null, RUNS, async () => readPlan(document.text));
  const { schedule, indicator } = compare(document.text, document.gold, readPlan(document.text));
  console.log(`readers on ${document.name}: median, p95; share of annotated times and targets found`);
  row(
    'Nianlun, built (with its meaning)',
    ours.medianMs,
    ours.p95Ms,
    schedule.hit / schedule.wanted,
    indicator.hit / indicator.wanted,
  );
  const places = placesOf(document);
  for (const other of OTHERS) {
    const read = () => {
      const times = perLine(document.text, (line) => other.times(line));
      return { times, numbers: other.numbers ? perLine(document.text, other.numbers) : null };
    };
    const { medianMs, p95Ms } = await measure(other.name, null, 3, async () => read());
    const found = read();
    row(
      other.name,
      medianMs,
      p95Ms,
      touched(places.times, found.times),
      found.numbers && touched(places.targets, found.numbers),
    );
  }
}

function annotated(): Annotated {
  if (existsSync(`${TWELVE_PLANS}.txt`))
    return {
      name: 'twelve plans, 52 KB',
      text: readFileSync(`${TWELVE_PLANS}.txt`, 'utf8'),
      gold: readFileSync(`${TWELVE_PLANS}.jsonl`, 'utf8'),
    };
  const [first = ''] = readdirSync(OWN_PLANS).filter((file) => file.endsWith('.txt'));
  return {
    name: first,
    text: readFileSync(`${OWN_PLANS}/${first}`, 'utf8'),
    gold: readFileSync(`${OWN_PLANS}/${first.replace('.txt', '.jsonl')}`, 'utf8'),
  };
}

function perLine(text: string, find: (line: string) => readonly Span[]): Span[] {
  return [...text.matchAll(LINE)].flatMap((line) =>
    find(line[0]).map(({ start, end }) => ({ start: line.index + start, end: line.index + end })),
  );
}

/** Where the annotated time expressions and targets stand in the text; quotes are without white space. */
function placesOf({ text, gold }: Annotated): { times: Span[]; targets: Span[] } {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/u.test(text.charAt(at))) places.push(at);
  const bare = text.replace(/\s+/gu, '');
  const times: Span[] = [];
  const targets: Span[] = [];
  for (const line of gold.split('\n').filter((each) => each !== '')) {
    const { type, quote, occ, time } = JSON.parse(line) as { type: string; quote: string; occ: number; time?: string };
    let start = -1;
    for (let i = 0; i < occ; i += 1) start = bare.indexOf(quote, start + 1);
    const printed = time ?? quote;
    start += quote.indexOf(printed);
    const span = { start: places[start] ?? 0, end: (places[start + printed.length - 1] ?? 0) + 1 };
    if (type === 'schedule') times.push(span);
    if (type === 'indicator') targets.push(span);
  }
  return { times, targets };
}

function touched(wanted: readonly Span[], found: readonly Span[]): number {
  const hits = wanted.filter((want) => found.some((one) => one.start < want.end && want.start < one.end));
  return hits.length / wanted.length;
}

function row(name: string, medianMs: number, p95Ms: number, times: number, targets: number | null): void {
  const share = (part: number | null) => (part === null ? 'none' : `${(100 * part).toFixed(0)} %`).padStart(6);
  console.log(
    `  ${name.padEnd(36)} median ${String(medianMs).padStart(8)} ms   p95 ${String(p95Ms).padStart(8)} ms   times ${share(times)}   targets ${share(targets)}`,
  );
}
