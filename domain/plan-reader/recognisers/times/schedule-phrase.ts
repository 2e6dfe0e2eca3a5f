import { freeSpacing } from '../../expressions/free-spacing';
import type { AnyOf, Words } from '../../expressions/pattern';
import type { PassedOverReason, ScheduleNorm } from '../../reading';

/** A time expression in a sentence's normalised text: `from` inclusive, `to` exclusive. */
export interface TimePhrase {
  readonly from: number;
  readonly to: number;
  readonly norm: ScheduleNorm;
  /** Numbers that the phrase has used up though they stand outside of it: the 一次 of 每月对病例抽查一次. */
  readonly counts?: readonly (readonly [number, number])[];
  /** The norm was concluded rather than printed (20xx年1x月). */
  readonly inferred?: boolean;
}

/** A family of time expressions. */
export interface TimeFamily {
  readonly name: string;
  /** The patterns that it searches whole texts for: it is asked of no text that holds none of them. */
  readonly asks: AnyOf;
  find(words: Words): readonly TimePhrase[];
}

/** A year as printed with 年, also where it was blotted out (20xx, 20__, ××) or written in Chinese. */
export const PRINTED_YEAR = String.raw`(?:(?:19|20)[\dxX×_*○〇]{2}年度?|[×xX_*]{2,4}年度?|二[〇零○一二三四五六七八九]{3}年度?)`;
/** The same, or a word for a year (今年, 每年). */
export const YEAR = `(?:${PRINTED_YEAR}|[今明本当同]年|次年|来年|每年度?)`;
/** The number of a month, without 月; `1x` stands where a copyist blotted out the second digit. */
export const MONTH_NUMBER = String.raw`(?:1[0-2xX×]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元(?=月))`;
export const DAY_NUMBER = String.raw`(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|[一二三四五六七八九十])`;

/** 2025年12月召开的会议, 3月5日会议精神, 3月5日全市工作会议部署: the date of a paper or a meeting that is only referred to. */
const REFERENCE = new RegExp(
  freeSpacing`
  ^[\u4e00-\u9fff]{0,12}(?:召开|印发|下发|出台|发布|颁布|签发|通过|修订)的
  |^(?!
    [^，。；]{0,10}(?:召开|下发|印发|传达|学习|贯彻|落实|组织|[按对]照|根据)
  )[\u4e00-\u9fff]{0,12}(?:会议|讲话|文件|指示|批示|通知|通报)的?(?:精神|部署|要求|规定)
  |^[\u4e00-\u9fff“”]{0,12}(?:事故|火灾|爆炸|事件|地震)的?(?:教训|警示)
`,
  '',
);

const PAST = /(?:去年|上年度?|前年|截[至止][到至]?)$/;
/** 截至6月底要完成… */
const STILL_TO_DO = /^，?(?:要|应|须|需|务必|必须|确保|力争|务求)/;

/** Why a date from `from` to `to` is none of the plan's: it is one of last year's, one since when (3月5日以来), or only says which paper or meeting is meant. */
export function whyNotPlanned(text: string, from: number, to: number): PassedOverReason | null {
  if (text.startsWith('以来', to)) return 'background';
  if (PAST.test(text.slice(Math.max(0, from - 3), from)) && !STILL_TO_DO.test(text.slice(to, to + 3)))
    return 'background';
  return REFERENCE.test(text.slice(to, to + 24)) ? 'reference' : null;
}

/** Days in each month of a year that is no leap year: a printed 2月底 is the 28th. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The last day of a month, 1 to 12. */
export function lastDay(month: number): number {
  return MONTH_DAYS[month - 1] ?? 30;
}

/** A printed day of the year as `MM-DD`, the 29th of February among them; null where no year has it (6月31日, 2月30日). */
export function dayOfYear(month: number, day: number): string | null {
  const last = lastDay(month) + (month === 2 ? 1 : 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= last ? monthDay(month, day) : null;
}

/** `MM-DD` of a month and a day that are known to be one; `dayOfYear` asks it of printed ones. */
export function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
