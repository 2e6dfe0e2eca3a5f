import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { account, session } from '#db/schema/accounts';
import { person } from '#db/schema/org';
import { actingPerson, type Context } from '../context';
import { audit } from '../audit';

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string;
  readonly address: string;
  readonly current: boolean;
}

/** The actor's own sessions that are still good, the latest first. Ids are shortened: the whole id is the key to the session. */
export async function listSessions(ctx: Context, currentSessionId: string): Promise<SessionRow[]> {
  const rows = await ctx.db
    .select({ session })
    .from(session)
    .innerJoin(account, eq(account.id, session.userId))
    .where(and(eq(account.personId, actingPerson(ctx)), gt(session.expiresAt, ctx.now)))
    .orderBy(desc(session.lastSeenAt));
  return rows.map(({ session: row }) => ({
    id: row.id.slice(0, 8),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    userAgent: row.userAgent,
    address: row.address,
    current: row.id === currentSessionId,
  }));
}

/** Signs the actor out everywhere else. */
export async function endOtherSessions(ctx: Context, currentSessionId: string): Promise<number> {
  const personId = actingPerson(ctx);
  return ctx.db.transaction(async (tx) => {
    const [own] = await tx
      .select({ id: account.id, unitId: person.unitId })
      .from(account)
      .innerJoin(person, eq(person.id, account.personId))
      .where(eq(account.personId, personId))
      .limit(1);
    if (!own) return 0;
    const ended = await tx
      .delete(session)
      .where(and(eq(session.userId, own.id), ne(session.id, currentSessionId)))
      .returning({ id: session.id });
    await audit(tx, ctx, {
      action: 'account.end-sessions',
      subject: 'account',
      subjectId: own.id,
      unitId: own.unitId,
      after: { ended: ended.length },
    });
    return ended.length;
  });
}
