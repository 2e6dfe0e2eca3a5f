import type { UnitKind } from '#domain/org/org';
import type { ScheduleNorm } from '#domain/plan-reader/reading';
import type { CalendarDate } from '#domain/shared/calendar-date';

/**
 * How often, or within what time, a service is to be given (服务标准): data of the body that issued it, kept as text and numbers alone so that a
 * newer edition replaces it without a change of code.
 */
export interface ServiceStandard {
  readonly key: string;
  /** The service as the document names it (高血压患者健康管理). */
  readonly service: string;
  /** What it asks, in a few words of ours (每年至少4次面对面随访). */
  readonly requirement: string;
  /** The rules that a plan can be laid out by; none where the document fixes no number or counts from a person's birth or discharge. */
  readonly norms: readonly ScheduleNorm[];
  /** Words that tell the service, one of which must stand near; and words that tell the work, one of which must stand in the clause. */
  readonly serviceWords: readonly string[];
  readonly workWords: readonly string[];
  /** The kinds of body that it binds; null where it binds all alike. */
  readonly bodies: readonly UnitKind[] | null;
  /** The part of the document. */
  readonly section: string;
  /** Whether it was read in the document or a re-print of it, or is what practitioners say it asks: then the original is to be checked. */
  readonly ground: 'text' | 'general-knowledge';
}

/** One edition of one document (规则包). */
export interface StandardPack {
  readonly key: string;
  readonly title: string;
  /** The notice by which it was issued; null where we do not know its number. */
  readonly issuedBy: string | null;
  readonly validFrom: CalendarDate;
  /** Last day of validity; null while it is in force. */
  readonly validTo: CalendarDate | null;
  /** The title of the edition that it takes the place of from its first day on; null where it stands beside the others. */
  readonly replaces: string | null;
  readonly standards: readonly ServiceStandard[];
}

export const EDITION_STANDINGS = ['in-force', 'not-yet', 'past', 'replaced'] as const;
export type EditionStanding = (typeof EDITION_STANDINGS)[number];

/** Whether an edition is in force on a day, among all that are known. */
export function standingOf(pack: StandardPack, packs: readonly StandardPack[], on: CalendarDate): EditionStanding {
  if (on < pack.validFrom) return 'not-yet';
  if (pack.validTo !== null && pack.validTo < on) return 'past';
  const isReplaced = packs.some((other) => other !== pack && other.replaces === pack.title && other.validFrom <= on);
  return isReplaced ? 'replaced' : 'in-force';
}

/** The editions in force on a day. */
export function packsInForce(packs: readonly StandardPack[], on: CalendarDate): StandardPack[] {
  return packs.filter((pack) => standingOf(pack, packs, on) === 'in-force');
}
