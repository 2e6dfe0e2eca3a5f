import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client.server';
import { account, session } from '#db/schema/accounts';
import { eq } from 'drizzle-orm';

/** A session lasts a working week without use; each use after half of it extends it. */
const SESSION_LIFE = new TimeSpan(7, 'd');
/** How stale `lastSeenAt` may become before it is written again. */
const LAST_SEEN_EVERY_MS = 5 * 60_000;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    UserId: string;
    DatabaseSessionAttributes: { createdAt: Date; lastSeenAt: Date; userAgent: string; address: string };
  }
}

function createLucia(db: Database, secure: boolean) {
  return new Lucia(new DrizzlePostgreSQLAdapter(db, session, account), {
    sessionExpiresIn: SESSION_LIFE,
    sessionCookie: { name: 'nianlun_session', expires: false, attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => ({ lastSeenAt: attributes.lastSeenAt }),
  });
}

/** Where a request came from, kept beside its session so that a person can recognise it. */
export interface Origin {
  readonly userAgent: string;
  readonly address: string;
}

/** Sessions, wrapped once: Lucia 3 is no longer maintained, and nothing else in the house names it. */
export function createSessions(db: Database, { secure }: { secure: boolean }) {
  const lucia = createLucia(db, secure);
  return {
    /** Begins a session; returns the Set-Cookie header. */
    async begin(accountId: string, origin: Origin, now: Date): Promise<string> {
      const created = await lucia.createSession(accountId, {
        createdAt: now,
        lastSeenAt: now,
        userAgent: origin.userAgent.slice(0, 300),
        address: origin.address,
      });
      return lucia.createSessionCookie(created.id).serialize();
    },
    /** The session of a request's cookie, or null; `setCookie` where the browser must be told something new. */
    async of(
      request: Request,
      now: Date,
    ): Promise<{ accountId: string; sessionId: string; setCookie: string | null } | null> {
      const sessionId = lucia.readSessionCookie(request.headers.get('cookie') ?? '');
      if (!sessionId) return null;
      const validated = await lucia.validateSession(sessionId);
      if (!validated.session) return null;
      if (now.getTime() - validated.session.lastSeenAt.getTime() > LAST_SEEN_EVERY_MS)
        await db.update(session).set({ lastSeenAt: now }).where(eq(session.id, sessionId));
      const setCookie = validated.session.fresh ? lucia.createSessionCookie(sessionId).serialize() : null;
      return { accountId: validated.user.id, sessionId, setCookie };
    },
    /** Ends a session; returns the Set-Cookie header that forgets it. */
    async end(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId);
      return lucia.createBlankSessionCookie().serialize();
    },
    forget: (): string => lucia.createBlankSessionCookie().serialize(),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
