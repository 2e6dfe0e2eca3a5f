import { redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { loadActor, type SignedIn } from '#services/accounts/load-actor';
import type { Context } from '#services/context';
import { contextFor } from './context.server';

/** A signed-in person's request: who, with which roles, and the context for its verbs. */
export interface Visit {
  readonly ctx: Context;
  readonly signedIn: SignedIn;
  readonly sessionId: string;
  /** To be sent once where the session was extended. */
  readonly setCookie: string | null;
}

/** One look-up a request, though many loaders ask. */
const visits = new WeakMap<AppLoadContext, Promise<Visit | null>>();

/** Who asks, or null for somebody who is not signed in. */
export function visitOf({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Visit | null> {
  const known = visits.get(context);
  if (known) return known;
  const asked = findVisit(request, context);
  visits.set(context, asked);
  return asked;
}

async function findVisit(request: Request, context: AppLoadContext): Promise<Visit | null> {
  const { office, requestId } = context;
  const session = await office.sessions.of(request, office.clock());
  if (!session) return null;
  const signedIn = await loadActor(office.db, session.accountId);
  if (!signedIn) return null;
  return {
    ctx: contextFor(office, signedIn.actor, requestId),
    signedIn,
    sessionId: session.sessionId,
    setCookie: session.setCookie,
  };
}

/** Where a first password is set; the only page that is open before that. */
export const SET_PASSWORD_PATH = '/set-password';

/** The visit, or the way to the sign-in page and back again. */
export async function requireVisit(args: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<Visit> {
  const visit = await visitOf(args);
  const url = new URL(args.request.url);
  if (!visit) throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
  if (mustSetPassword(visit, args.request)) throw redirect(SET_PASSWORD_PATH);
  return visit;
}

/** Whether somebody with a one-time password asks for anything but the page on which it is replaced. */
export function mustSetPassword({ signedIn }: Visit, { url }: Request): boolean {
  return signedIn.mustChangePassword && new URL(url).pathname !== SET_PASSWORD_PATH;
}
