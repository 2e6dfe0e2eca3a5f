import type { RecurrencePeriod, ScheduleNorm } from '#domain/plan-reader/reading';
import { canonical } from '#domain/shared/canonical';
import { within, type Span } from '#domain/shared/span';
import type { DraftItem, DraftRule } from '../draft';
import { PERSON } from '../edits/rules';
import { observanceNamed } from '../schedule/observance-dates';

type Recurrence = Extract<ScheduleNorm, { kind: 'recur' }>;

const A_YEAR: Readonly<Record<RecurrencePeriod, number>> = {
  year: 1,
  half: 2,
  quarter: 4,
  month: 12,
  week: 52,
  day: 365,
};

/**
 * The rules of an item that say again what another one says: the same norm twice; the same number a year in a coarser rhythm (全年四次，每季度
 * 一次); a least number that a rhythm set by hand reaches; a bare 每年 beside a dated rule in the same sentence (每年3月24日); a theme day beside its own date (4月25日全国儿童预防接种日).
 */
export function repeatedRules(item: DraftItem): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const [at, rule] of item.rules.entries()) {
    const others = item.rules.filter((other) => other.id !== rule.id && !repeated.has(other.id));
    const isAgain = others.some(
      (other) =>
        (item.rules.indexOf(other) < at && canonical(other.norm) === canonical(rule.norm)) ||
        isCoarser(rule.norm, other.norm) ||
        isReachedByHand(item, rule, other) ||
        isDayOf(rule.norm, other.norm) ||
        (isBareYearly(rule.norm) && isDated(other.norm) && inOneSentence(item, rule, other)),
    );
    if (isAgain) repeated.add(rule.id);
  }
  return repeated;
}

/**
 * The norm with the times that are left to be spread: theme days named in the same item count toward its yearly number (全年不少于9次，结合世界
 * 卫生日…). Null where they are enough.
 */
export function beyondThemeDays(norm: ScheduleNorm, item: DraftItem): ScheduleNorm | null {
  if (norm.kind !== 'recur' || norm.per !== 'year' || norm.every !== 1 || norm.day !== undefined) return norm;
  const themeDays = new Set(item.rules.flatMap((rule) => (rule.norm.kind === 'observance' ? [rule.norm.name] : [])))
    .size;
  if (themeDays >= norm.times) return null;
  return themeDays === 0 ? norm : { ...norm, times: norm.times - themeDays };
}

/** A theme day that always falls on the date of the other rule. */
function isDayOf(norm: ScheduleNorm, other: ScheduleNorm): boolean {
  if (norm.kind !== 'observance' || other.kind !== 'date') return false;
  const rule = observanceNamed(norm.name)?.rule;
  return rule?.kind === 'fixed' && rule.on.split('-').map(Number).join() === [other.month, other.day].join();
}

function isCoarser(norm: ScheduleNorm, than: ScheduleNorm): boolean {
  if (norm.kind !== 'recur' || than.kind !== 'recur' || norm.day !== undefined) return false;
  const finer = A_YEAR[than.per] / than.every > A_YEAR[norm.per] / norm.every;
  // Four weeks are a month, and 48 of them a year, to whoever writes a plan.
  const asMonths = than.per === 'week' && timesAYear(norm) === (48 / than.every) * than.times;
  return finer && (asMonths || timesAYear(norm) === timesAYear(than));
}

/** At least so often a year, which a rule that a person set in the same sentence reaches: 全年不少于4次 beside a 每季度一次 made monthly. */
function isReachedByHand(item: DraftItem, rule: DraftRule, other: DraftRule): boolean {
  const { norm } = rule;
  if (other.by !== PERSON || norm.kind !== 'recur' || !norm.min || norm.day !== undefined) return false;
  return timesSet(other.norm) >= timesAYear(norm) && inOneSentence(item, rule, other);
}

/** How often a year a rhythm or the months that were chosen for it come; 0 where no number is set. */
function timesSet(norm: ScheduleNorm): number {
  if (norm.kind === 'month' || norm.kind === 'nth-day') return norm.months.length;
  return norm.kind === 'recur' ? timesAYear(norm) : 0;
}

function timesAYear({ per, every, times }: Recurrence): number {
  return (A_YEAR[per] / every) * times;
}

function isBareYearly(norm: ScheduleNorm): boolean {
  return norm.kind === 'recur' && norm.per === 'year' && norm.every === 1 && norm.times === 1 && norm.day === undefined;
}

function isDated(norm: ScheduleNorm): boolean {
  return norm.kind !== 'recur' && norm.kind !== 'sla' && norm.kind !== 'horizon';
}

/** Whether two rules are printed in one of the item's sentences. */
export function inOneSentence(item: DraftItem, a: DraftRule, b: DraftRule): boolean {
  const holds = (source: Span, span: Span | null) => span !== null && within(span, source);
  return item.sources.some((source) => holds(source, a.span) && holds(source, b.span));
}
