import type {
  IndicatorKind,
  IndicatorOp,
  LimitUnit,
  RecurrencePeriod,
  ScheduleNorm,
} from '#domain/plan-reader/reading';
import { monthRuns } from '#domain/planning/schedule/months';
import { assertNever } from '#domain/shared/assert-never';
import type { PrintedItem } from './printed-item';

/** What an item's facts are made of: rules, targets and parties without their places in a text. */
export interface ItemFacts {
  readonly title: string;
  readonly norms: readonly ScheduleNorm[];
  readonly targets: readonly Target[];
  readonly lead: string | null;
  readonly assists: readonly string[];
}

export interface Target {
  readonly name: string;
  readonly op: IndicatorOp;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly kind: IndicatorKind;
}

export function factsOf({ title, rules, indicators, leadParty, assistParties }: PrintedItem): ItemFacts {
  return { title, norms: rules.map(({ norm }) => norm), targets: indicators, lead: leadParty, assists: assistParties };
}

/** An item as one sentence in the words of offices, which the reader takes for the same item. */
export function sentenceOf({ title, norms, targets, lead, assists }: ItemFacts): string {
  const unsaid = targets.filter(({ name, value }) => !(title.includes(name) && title.includes(String(value))));
  const clauses = [title.replace(/[。；，]+$/u, ''), ...norms.map(ruleWords), ...unsaid.map(targetWords)];
  return `${[...clauses, ...partyClauses(lead, assists)].join('，')}。`;
}

/** The same facts without the title, as clauses behind words that are printed already; '' where there are none. */
export function noteOf({ norms, targets, lead, assists }: Omit<ItemFacts, 'title'>): string {
  const clauses = [...norms.map(ruleWords), ...targets.map(targetWords), ...partyClauses(lead, assists)];
  return clauses.map((clause) => `，${clause}`).join('');
}

function partyClauses(lead: string | null, assists: readonly string[]): string[] {
  return [...(lead === null ? [] : [`由${lead}负责`]), ...(assists.length === 0 ? [] : [`${assists.join('、')}配合`])];
}

const PERIOD: Record<RecurrencePeriod, string> = {
  year: '年',
  half: '半年',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '日',
};
const COUNTED_PERIOD: Record<RecurrencePeriod, string> = {
  year: '年',
  half: '个半年',
  quarter: '个季度',
  month: '个月',
  week: '周',
  day: '天',
};
const WEEKDAY = { MO: '一', TU: '二', WE: '三', TH: '四', FR: '五', SA: '六', SU: '日' } as const;
const LIMIT: Record<LimitUnit, string> = {
  hour: '小时',
  workday: '个工作日',
  day: '日',
  week: '周',
  month: '个月',
  year: '年',
};
const SEASON_SIGN: Readonly<Record<string, string>> = { spring: '春', summer: '夏', autumn: '秋', winter: '冬' };

/** A time rule as a clause of its own. */
export function ruleWords(norm: ScheduleNorm): string {
  return `${timeWords(norm)}${norm.kind === 'deadline' ? '完成' : norm.kind === 'sla' ? '办结' : ''}`;
}

/** The time alone, as an official document words it. */
export function timeWords(norm: ScheduleNorm): string {
  switch (norm.kind) {
    case 'recur':
      return rhythmWords(norm);
    case 'month':
      return monthWords(norm.months);
    case 'nth-day':
      return nthDayWords(norm);
    case 'date':
      return `${norm.month}月${norm.day}日`;
    case 'observance':
      return norm.name;
    case 'range':
      return `${dayWords(norm.from)}至${dayWords(norm.to)}`;
    case 'season':
      return seasonWords(norm.season);
    case 'deadline':
      return `${dayWords(norm.by)}前`;
    case 'sla':
      return `${norm.within}${LIMIT[norm.unit]}内`;
    case 'horizon':
      return `到${norm.year}年`;
    default:
      return assertNever(norm);
  }
}

function rhythmWords({ per, every, times, day, weekday, min, before }: ScheduleNorm & { kind: 'recur' }): string {
  const each = every === 1 ? `每${PERIOD[per]}` : `每${every}${COUNTED_PERIOD[per]}`;
  if (weekday !== undefined) return `每周${WEEKDAY[weekday]}`;
  if (day !== undefined) return `${each}${day}日${before ? '前' : ''}`;
  return `${each}${min ? '不少于' : ''}${times}次`;
}

/** 4月至10月, 3月、9月. */
export function monthWords(months: readonly number[]): string {
  return monthRuns(months)
    .map(([first, last]) => (first === last ? `${first}月` : `${first}月至${last}月`))
    .join('、');
}

/** 3月、6月最后一个工作日, 每月第2个星期三. */
function nthDayWords({ months, nth, day }: ScheduleNorm & { kind: 'nth-day' }): string {
  const when = months.length === 12 ? '每月' : monthWords(months);
  const which = nth === -1 ? '最后一个' : `第${nth}个`;
  return `${when}${which}${day === 'workday' ? '工作日' : `星期${WEEKDAY[day]}`}`;
}

function dayWords(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${month}月${day}日`;
}

/** A season in words: 春夏季, 节假日期间; what has no season of its own stays as printed (开学前). */
export function seasonWords(season: string): string {
  if (season === 'holiday') return '节假日期间';
  const signs = season.split('-').map((part) => SEASON_SIGN[part]);
  if (signs.includes(undefined)) return season;
  // Winter goes before the spring that it leads into.
  const words = signs.join('');
  return `${words === '春冬' ? '冬春' : words}季`;
}

/** The season that somebody names, in Chinese or by its English names; other words are a stretch of their own. */
export function seasonFromWords(words: string): string {
  if (/^(?:法定)?节假日(?:期间)?$|holiday/iu.test(words)) return 'holiday';
  const names = words.toLowerCase().split(/\s*(?:\band\b|[-–,、])\s*/u);
  if (names.every((name) => name in SEASON_SIGN)) return names.join('-');
  if (!/^[春夏秋冬、]{1,7}[季天]?(?:季节)?$/u.test(words)) return words;
  const named = Object.entries(SEASON_SIGN).filter(([, sign]) => words.includes(sign));
  return named.map(([name]) => name).join('-');
}

const COMPARED: Record<Exclude<IndicatorOp, 'range'>, string> = {
  '>=': '不低于',
  '<=': '不超过',
  '=': '',
  '>': '超过',
  '<': '低于',
  '~': '约',
};
const CHANGED: Record<IndicatorKind, string> = { level: '', growth: '增长', decrease: '下降' };

/** A target as an official document words it: 甲级病历率不低于90%, 举办培训班4期, 责任事故零发生. */
export function targetWords({ name, op, value, unit, kind }: Target): string {
  if (typeof value !== 'number') return `${name}${CHANGED[kind] || '达到'}${value[0]}${unit}至${value[1]}${unit}`;
  if (value === 0 && unit === '') return `${name}零发生`;
  const isRate = op === '=' && kind === 'level' && /^[%‰]$/u.test(unit);
  const compared = op === 'range' || isRate ? '达到' : COMPARED[op];
  return `${name}${CHANGED[kind]}${compared}${value}${unit}`;
}
