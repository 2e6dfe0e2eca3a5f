import type { Span } from '#domain/shared/span';

/** Whether a value stands in the text or was concluded from it (an inherited party, a floor behind a bare 率达90%). */
export type Origin = 'printed' | 'inferred';

/** What every value that the reader found carries: where it stands, how sure it is, which recogniser or refiner says so. */
export interface Found extends Span {
  readonly origin: Origin;
  readonly by: string;
}

/** `printed` where a line announces it, `inferred` where only its words and its numbering say that a plan begins. */
export interface ReadPlan extends Found {
  readonly title: string;
  /** The line that announces the plan in a collection (篇一, 第二篇), or null. */
  readonly heading: string | null;
  /** The plan's own year where the text prints it (2026年度), else null: a question for the director. */
  readonly year: number | null;
}

export const OUTLINE_ROLES = ['heading', 'item'] as const;
export type OutlineRole = (typeof OUTLINE_ROLES)[number];

export interface OutlineEntry extends Found {
  readonly label: string;
  /** The text after the label, up to the next entry's start, white space folded. */
  readonly text: string;
  /** 1 at the top of its plan. */
  readonly depth: number;
  readonly role: OutlineRole;
}

export const INDICATOR_OPS = ['>=', '<=', '=', '>', '<', '~', 'range'] as const;
export type IndicatorOp = (typeof INDICATOR_OPS)[number];
export const INDICATOR_KINDS = ['level', 'growth', 'decrease'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export interface ReadIndicator extends Found {
  readonly name: string;
  readonly op: IndicatorOp;
  /** A number, or [low, high] for a range. */
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly kind: IndicatorKind;
}

export const RECURRENCE_PERIODS = ['year', 'half', 'quarter', 'month', 'week', 'day'] as const;
export type RecurrencePeriod = (typeof RECURRENCE_PERIODS)[number];
export const LIMIT_UNITS = ['hour', 'workday', 'day', 'week', 'month', 'year'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** What is counted within a month: working days, or one weekday. */
export const NTH_DAYS = ['workday', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type NthDay = (typeof NTH_DAYS)[number];

/** A time rule in normal form. `MM-DD` strings carry no year: the plan's year is applied when the year is laid out. */
export type ScheduleNorm =
  | {
      readonly kind: 'recur';
      readonly per: RecurrencePeriod;
      /** `times` per `every` periods: 每两月一次 is every 2 months, 1 time. */
      readonly every: number;
      readonly times: number;
      readonly day?: number;
      readonly weekday?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
      /** At least (不少于, 至少, 以上). */
      readonly min?: boolean;
      /** Before `day` (每月3号前) rather than on it. */
      readonly before?: boolean;
    }
  | { readonly kind: 'month'; readonly months: readonly number[] }
  /** The n-th working day or weekday of each month, -1 the last: of a draft (`nth-days.ts`), set by people and by rolling a plan forward; the reader itself gives its rhythm. */
  | { readonly kind: 'nth-day'; readonly months: readonly number[]; readonly nth: number; readonly day: NthDay }
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'observance'; readonly name: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'season'; readonly season: string }
  | { readonly kind: 'deadline'; readonly by: string }
  | { readonly kind: 'sla'; readonly within: number; readonly unit: LimitUnit }
  | { readonly kind: 'horizon'; readonly year: string };

export interface ReadSchedule extends Found {
  /** The time expression as printed; the span covers it. */
  readonly time: string;
  readonly norm: ScheduleNorm;
}

export interface ReadOwner extends Found {
  /** The party as printed; the span covers it. */
  readonly name: string;
  /** Only assists (配合, 协助). */
  readonly assist: boolean;
}

export interface ReadStage extends Found {
  readonly name: string;
  /** `MM-DD` or null. */
  readonly from: string | null;
  readonly to: string | null;
  /** Cumulative per cent to be reached by `to`, or null. */
  readonly progress: number | null;
}

export const QUESTION_KINDS = [
  'plan-year',
  'unclear-owner',
  'shared-lead',
  'lead-order',
  'vague-frequency',
  'vague-time',
  'ambiguous-date',
  'other-year',
  'ambiguous-value',
  'contradicting-targets',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What an answer says, and so what choosing it does: it sets the plan's year, a time rule, a target's value or who leads; or nothing. */
export type Answer =
  | { readonly kind: 'year'; readonly year: number }
  /** `standard` is the key of the service standard that the rule was taken from. */
  | { readonly kind: 'rule'; readonly norm: ScheduleNorm; readonly standard?: string }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'lead'; readonly party: string }
  /** Of several parties behind one label the first leads, everywhere in the plan. */
  | { readonly kind: 'first-leads' }
  /** It stays as it is printed and orders nothing. */
  | { readonly kind: 'leave' };

/** A target without its value. */
export type ValuelessTarget = Pick<ReadIndicator, 'name' | 'op' | 'unit' | 'kind'>;

/** What the reader could not decide. */
export interface ReadQuestion extends Span {
  readonly kind: QuestionKind;
  /** The words in doubt; empty where it is their absence. */
  readonly printed: string;
  /** What the words are about, short: the work (督导检查), the target's name; empty where they stand for themselves. */
  readonly about: string;
  /** Possible answers, the likeliest first; may be empty. */
  readonly candidates: readonly Answer[];
  /** The target that lacks its value, where one does. */
  readonly target: ValuelessTarget | null;
}

/** Why what looks like a target, a time rule, a party or a phase was not taken for one. */
export const PASSED_OVER_REASONS = [
  'background',
  'past-year',
  'given-up',
  'condition',
  'consequence',
  'quoted',
  'ordinal',
  'reference',
  'names-a-year',
  'length-of-time',
  'counts-a-period',
  'idiom',
  'no-name',
  'no-work-verb',
  'qualifies',
  'bare-number',
  'part-of-name',
  'no-phase',
  'vague-party',
  'target-not-owner',
  'no-duty',
  'claimed-by-stage',
] as const;
export type PassedOverReason = (typeof PASSED_OVER_REASONS)[number];

/** A stretch that a recogniser looked at and left, with the reason. */
export interface PassedOver extends Span {
  readonly reason: PassedOverReason;
  readonly by: string;
}

/** A sentence that holds a number or a date and gave nothing: shown to the director, never swallowed. */
export interface SilentSentence extends Span {
  readonly text: string;
  /** Why, where a recogniser can say it. */
  readonly reason?: PassedOverReason | undefined;
}

/** What was read out of one document. All spans are offsets into the document's text as given. Lists are in document order. */
export interface Reading {
  readonly plans: readonly ReadPlan[];
  readonly outline: readonly OutlineEntry[];
  readonly indicators: readonly ReadIndicator[];
  readonly schedules: readonly ReadSchedule[];
  readonly owners: readonly ReadOwner[];
  readonly stages: readonly ReadStage[];
  readonly questions: readonly ReadQuestion[];
  readonly silent: readonly SilentSentence[];
}
