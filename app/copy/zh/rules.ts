import { monthWords, seasonWords, timeWords } from '#domain/plan-writing/fact-words';
import type { LimitUnit, RecurrencePeriod, ScheduleNorm } from '#domain/plan-reader/reading';

const period: Record<RecurrencePeriod, string> = {
  year: '年',
  half: '半年',
  quarter: '季度',
  month: '月',
  week: '周',
  day: '日',
};

const limitUnit: Record<LimitUnit, string> = {
  hour: '小时',
  workday: '个工作日',
  day: '天',
  week: '周',
  month: '个月',
  year: '年',
};

const weekday = { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' };

const kind: Record<ScheduleNorm['kind'], string> = {
  recur: '按周期',
  month: '在某月',
  'nth-day': '第几个工作日或周几',
  date: '在某日',
  observance: '节日、纪念日',
  range: '起止日期',
  season: '季节、时段',
  deadline: '截止日期',
  sla: '办理时限',
  horizon: '长远目标年',
};

/** A time rule in plain words: as official documents word it, but for what is said shorter on screens. */
function norm(rule: ScheduleNorm): string {
  switch (rule.kind) {
    case 'recur':
      return recurrence(rule);
    case 'nth-day':
      return nthDay(rule);
    case 'sla':
      return `${rule.within}${limitUnit[rule.unit]}内`;
    default:
      return timeWords(rule);
  }
}

function recurrence({ per, every, times, day, weekday: on, min, before }: ScheduleNorm & { kind: 'recur' }): string {
  const each = every === 1 ? `每${period[per]}` : `每${every}${per === 'month' ? '个' : ''}${period[per]}`;
  const count = `${min ? '至少' : ''}${times}次`;
  const isOnce = times === 1 && !min;
  if (day) return `${each}${day}日${before ? '前' : ''}${isOnce ? '' : count}`;
  if (on && isOnce && per === 'week' && every === 1) return `每${weekday[on]}`;
  return `${each}${on ? `（${weekday[on]}）` : ''}${count}`;
}

/** 每季度最后一个工作日, 3月第二个周三. */
function nthDay({ months, nth, day }: ScheduleNorm & { kind: 'nth-day' }): string {
  const which = nth === -1 ? '最后一个' : `第${nth}个`;
  const said = months.join();
  const isQuarter = day === 'workday' && ((nth === -1 && said === '3,6,9,12') || (nth > 0 && said === '1,4,7,10'));
  return `${isQuarter ? '每季度' : monthsOf(months)}${which}${day === 'workday' ? '工作日' : weekday[day]}`;
}

function monthsOf(months: readonly number[]): string {
  if (months.length === 12) return '每月';
  return monthWords(months);
}

export const rules = {
  norm,
  season: seasonWords,
  kind,
  period,
  weekday,
  limitUnit,
  fields: {
    kind: '时间方式',
    every: '每几个周期',
    per: '周期',
    times: '次数',
    day: '几日（选填）',
    weekday: '周几（选填）',
    anyWeekday: '不限',
    min: '至少这么多次',
    before: '在这一日之前',
    months: '月份',
    nth: '第几个',
    last: '最后一个',
    nthDay: '工作日或周几',
    workday: '工作日',
    month: '月',
    dayOfMonth: '日',
    name: '名称',
    from: '开始（月-日）',
    to: '结束（月-日）',
    season: '季节或时段',
    by: '截止（月-日）',
    within: '时限',
    unit: '单位',
    year: '年份',
  },
};
