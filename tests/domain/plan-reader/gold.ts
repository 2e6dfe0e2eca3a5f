import type { Reading, ReadIndicator, ReadSchedule, ScheduleNorm } from '#domain/plan-reader/reading';
import type { Span } from '#domain/shared/span';

/** The kinds in which a reading is measured. */
export const GOLD_KINDS = ['plan', 'outline', 'indicator', 'schedule', 'owner', 'stage'] as const;
export type GoldKind = (typeof GOLD_KINDS)[number];

/** One annotation of a fixture: what a careful person takes out of the text. `quote` is without white space, `occ` counts it from 1. */
type GoldLine = { readonly type: GoldKind; readonly quote: string; readonly occ: number } & Readonly<
  Record<string, unknown>
>;
type Gold = GoldLine & Span;

export interface Counts {
  readonly wanted: number;
  readonly found: number;
  readonly hit: number;
}

/** Compares a reading with the annotations of its text; owners are counted in characters, everything else in findings. */
export function compare(text: string, annotations: string, reading: Reading): Readonly<Record<GoldKind, Counts>> {
  const bareAt: number[] = [];
  let bare = '';
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit += 1) bareAt.push(bare.length);
    if (!/\s/u.test(char)) bare += char;
  }
  bareAt.push(bare.length);
  const placed = <T extends Span>(found: T): T => ({
    ...found,
    start: bareAt[found.start] ?? 0,
    end: bareAt[found.end] ?? bare.length,
  });
  const gold = annotations
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => goldAt(bare, JSON.parse(line) as GoldLine));
  const of = (kind: GoldKind) => gold.filter((each) => each.type === kind);
  const count = <T extends Span>(kind: GoldKind, found: readonly T[], same: (g: Gold, p: T) => boolean): Counts => {
    const left = found.map(placed);
    let hit = 0;
    for (const each of of(kind)) {
      const at = left.findIndex((one) => same(each, one));
      if (at >= 0) left.splice(at, 1);
      if (at >= 0) hit += 1;
    }
    return { wanted: of(kind).length, found: found.length, hit };
  };
  return {
    plan: count('plan', reading.plans, (g, p) => Math.abs(g.start - p.start) <= 30),
    outline: count('outline', reading.outline, (g, p) => Math.abs(g.start - p.start) <= 1 && g.depth === p.depth),
    indicator: count('indicator', reading.indicators, (g, p) => meets(g, p) && targetOf(g) === targetOf(p)),
    schedule: count('schedule', reading.schedules, (g, p) => meets(g, p) && ruleOf(g.norm) === ruleOf(p.norm)),
    stage: count('stage', reading.stages, (g, p) => meets(g, p) && g.to === p.to && g.progress === p.progress),
    owner: characters(bare, of('owner'), reading.owners.map(placed)),
  };
}

function goldAt(bare: string, line: GoldLine): Gold {
  let start = -1;
  for (let i = 0; i < line.occ; i += 1) start = bare.indexOf(line.quote, start + 1);
  if (start < 0) throw new Error(`the text does not hold ${line.quote}`);
  const time = typeof line.time === 'string' ? line.time : line.quote;
  start += line.quote.indexOf(time);
  return { ...line, start, end: start + time.length };
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Floor or ceiling, value, unit and kind: an exact amount binds like a floor, but zero is exact. */
function targetOf({ op, value, unit, kind }: Partial<Record<keyof ReadIndicator, unknown>>): string {
  const bound =
    value === 0
      ? String(op)
      : String(op)
          .replace(/^[=>]$/u, '>=')
          .replace(/^<$/u, '<=');
  return [bound, String(value), unit, kind].join('|');
}

function ruleOf(printed: unknown): string {
  const norm = printed as ScheduleNorm | ReadSchedule['norm'];
  switch (norm.kind) {
    case 'recur':
      return ['recur', norm.per, norm.every, norm.times, norm.day, norm.weekday].join('|');
    case 'horizon':
    case 'observance':
    case 'season':
      return norm.kind;
    default:
      return JSON.stringify(norm);
  }
}

function characters(bare: string, wanted: readonly Span[], named: readonly Span[]): Counts {
  const cover = (spans: readonly Span[]) => {
    const at = new Set<number>();
    for (const { start, end } of spans)
      for (let i = start; i < end; i += 1) if (!/[、，,和与及]/u.test(bare.charAt(i))) at.add(i);
    return at;
  };
  const want = cover(wanted);
  const have = cover(named);
  return { wanted: want.size, found: have.size, hit: [...want].filter((i) => have.has(i)).length };
}

/** The harmonic mean of how much was found and how much of what was found is right. */
export function f1({ wanted, found, hit }: Counts): number {
  return wanted + found === 0 ? 1 : (2 * hit) / (wanted + found);
}
