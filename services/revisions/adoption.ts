import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { amendment } from '#db/schema/plans';
import type { CalendarDate } from '#domain/shared/calendar-date';
import { dateInShanghai } from '#domain/shared/instant';
import type { Transaction } from '#services/context';

/** The amendment of a plan in force that takes a revised document over: while it is drafted, and once it holds. */
export interface Adoption {
  readonly amendmentId: string;
  readonly number: number;
  /** Null while it is drafted. */
  readonly inForceOn: CalendarDate | null;
}

/** By the id of the document, the last amendment that takes it over; those that were discarded took nothing. */
export async function adoptionsOf(tx: Transaction, planId: string): Promise<ReadonlyMap<string, Adoption>> {
  const rows = await tx
    .select({
      amendmentId: amendment.id,
      number: amendment.number,
      inForceAt: amendment.inForceAt,
      documentIds: sql<
        string[]
      >`jsonb_path_query_array(${amendment.edits}, '$[*] ? (@.kind == "take-revision").draft.documentId')`,
    })
    .from(amendment)
    .where(and(eq(amendment.planId, planId), ne(amendment.state, 'discarded')))
    .orderBy(asc(amendment.number));
  return new Map(
    rows.flatMap(({ documentIds, inForceAt, ...of }) =>
      documentIds.map((id): [string, Adoption] => [id, { ...of, inForceOn: inForceAt && dateInShanghai(inForceAt) }]),
    ),
  );
}
