import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { person, unit } from '#db/schema/org';
import { auditRecord } from '#db/schema/process';
import { addDays, asCalendarDate } from '#domain/shared/calendar-date';
import { atShanghai } from '#domain/shared/instant';
import { AUDIT_SUBJECTS } from '../audit';
import type { Context } from '../context';
import { visibleTo } from '../visible';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const AuditFilter = z.object({
  subject: z.enum(AUDIT_SUBJECTS).optional(),
  subjectId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
  /** Records before this one, for the next page. */
  before: z.coerce.number().int().optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly who: string | null;
  readonly process: string | null;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly unitName: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

const PAGE = 100;

/** Who changed what, the latest first, for the units whose records the actor may read. */
export async function getAuditView(
  ctx: Context,
  input: AuditFilter,
): Promise<{ rows: AuditRow[]; next: number | null; today: string }> {
  const filter = AuditFilter.parse(input);
  const rows = await ctx.db
    .select({ record: auditRecord, who: person.name, unitName: unit.shortName })
    .from(auditRecord)
    .leftJoin(person, eq(person.id, auditRecord.actorId))
    .leftJoin(unit, eq(unit.id, auditRecord.unitId))
    .where(and(visibleTo(ctx.actor, 'audit.read', { unitId: auditRecord.unitId }), ...conditions(filter)))
    .orderBy(desc(auditRecord.id))
    .limit(PAGE + 1);
  return {
    rows: rows.slice(0, PAGE).map(({ record, who, unitName }) => ({
      id: record.id,
      at: record.at.toISOString(),
      who,
      process: record.process,
      action: record.action,
      subject: record.subjectKind,
      subjectId: record.subjectId,
      unitName,
      before: record.before,
      after: record.after,
    })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.record.id ?? null) : null,
    today: ctx.today,
  };
}

function conditions(filter: AuditFilter): SQL[] {
  const { subject, subjectId, actorId, from, to, before } = filter;
  return [
    ...(subject ? [eq(auditRecord.subjectKind, subject)] : []),
    ...(subjectId ? [eq(auditRecord.subjectId, subjectId)] : []),
    ...(actorId ? [eq(auditRecord.actorId, actorId)] : []),
    ...(from ? [gte(auditRecord.at, new Date(atShanghai(asCalendarDate(from), '00:00')))] : []),
    ...(to ? [lt(auditRecord.at, new Date(atShanghai(addDays(asCalendarDate(to), 1), '00:00')))] : []),
    ...(before ? [lt(auditRecord.id, before)] : []),
  ];
}
