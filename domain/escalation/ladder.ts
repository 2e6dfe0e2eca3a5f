import { asCalendarDate, type CalendarDate } from '#domain/shared/calendar-date';

export const RUNG_AUDIENCES = ['owner-and-backup', 'section-head', 'unit-director', 'supervising-unit'] as const;
export type RungAudience = (typeof RUNG_AUDIENCES)[number];

/** One step: negative offsets and 0 remind, positive ones climb. */
export interface LadderRung {
  readonly key: string;
  /** Working days from the due date. */
  readonly offsetWorkingDays: number;
  readonly audience: RungAudience;
}

/** An escalation ladder (逾期升级) as a body sets it. */
export interface Ladder {
  /** In the order of their offsets. */
  readonly rungs: readonly LadderRung[];
  /** Where the body set it down, for quoting beside a step. */
  readonly source: string;
}

/** The ladder of a unit and all below it, for one kind of task or all, while it is valid. */
export interface LadderPolicy {
  readonly id: string;
  /** ltree path; null: everywhere. */
  readonly unitPath: string | null;
  /** Null: every kind. */
  readonly kind: string | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly ladder: Ladder;
}

/**
 * What ships until the body sets its own: reminders 3 and 1 working days before and on the day; 1 late → owner and backup, 3 → section
 * head, 5 → unit director, 10 → the office above. Modelled on 12345 rules: remind before, notice the day after, circular after five more.
 */
export const DEFAULT_LADDER: Ladder = {
  rungs: [
    { key: 'before-3', offsetWorkingDays: -3, audience: 'owner-and-backup' },
    { key: 'before-1', offsetWorkingDays: -1, audience: 'owner-and-backup' },
    { key: 'due', offsetWorkingDays: 0, audience: 'owner-and-backup' },
    { key: 'overdue-1', offsetWorkingDays: 1, audience: 'owner-and-backup' },
    { key: 'overdue-3', offsetWorkingDays: 3, audience: 'section-head' },
    { key: 'overdue-5', offsetWorkingDays: 5, audience: 'unit-director' },
    { key: 'overdue-10', offsetWorkingDays: 10, audience: 'supervising-unit' },
  ],
  source: 'default',
};

export const DEFAULT_LADDER_POLICY: LadderPolicy = {
  id: 'default',
  unitPath: null,
  kind: null,
  validFrom: asCalendarDate('2025-01-01'),
  validTo: null,
  ladder: DEFAULT_LADDER,
};
