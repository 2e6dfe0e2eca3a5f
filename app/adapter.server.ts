import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { ZodError } from 'zod';
import { type ErrorKind, OfficeError, signedOut, tooMany } from '#services/errors';
import type { Failure } from './failure';
import { mustSetPassword, requireVisit, SET_PASSWORD_PATH, visitOf, type Visit } from './visit.server';

const STATUS: Record<ErrorKind, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  conflict: 409,
  refused: 409,
  'too-many': 429,
  unavailable: 503,
};

/** Inputs name their own reasons in such words; the library's are sentences. */
const OWN_CODE = /^[a-z]+(-[a-z]+)+$/;

/** The failure that an error amounts to, or null for a fault of ours. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof OfficeError)
    return { kind: error.kind, code: error.code, field: error.field, facts: error.facts };
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    return {
      kind: 'invalid',
      code: OWN_CODE.test(issue?.message ?? '') ? (issue?.message ?? '') : 'input',
      field: issue?.path.join('.') || null,
      facts: { expected: issue?.code ?? '' },
    };
  }
  if (isDatabaseAway(error)) return { kind: 'unavailable', code: 'database-away', field: null, facts: {} };
  return null;
}

/** Marks a change as the person's `own` where it was theirs, in another window, that came first. */
function asSeenBy(failure: Failure, visit: Visit | null): Failure {
  const { byId } = failure.facts;
  if (byId === undefined || byId !== visit?.signedIn.person.id) return failure;
  return { ...failure, facts: { ...failure.facts, own: 1 } };
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'ENOTFOUND',
  '57P01',
  '57P03',
]);

function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && AWAY.has(error.code)) return true;
  return 'cause' in error && isDatabaseAway(error.cause);
}

export function statusOf(failure: Failure): number {
  return STATUS[failure.kind];
}

/** A page's loader: signed in, one read; errors become the page of their status. */
export function reads<T>(read: (visit: Visit, args: LoaderFunctionArgs) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      return await read(await requireVisit(args), args);
    } catch (error) {
      throw asResponse(error);
    }
  };
}

/** Any error as what a boundary can show; redirects and our own faults pass. */
export function asResponse(error: unknown): unknown {
  const failure = failureOf(error);
  return failure ? data(failure, { status: statusOf(failure) }) : error;
}

/**
 * A page's action: signed in, one verb. What the office refuses comes back as `{ failure }` beside the form, so that nothing typed is
 * lost; that holds for a session that has ended meanwhile, too.
 */
export function writes<T>(act: (visit: Visit, form: FormData, args: ActionFunctionArgs) => Promise<T>) {
  return async (args: ActionFunctionArgs) => {
    try {
      refuseTooOften(args.context);
      const visit = await visitOf(args);
      if (!visit) throw signedOut();
      if (mustSetPassword(visit, args.request)) throw redirect(SET_PASSWORD_PATH);
      return await act(visit, await args.request.formData(), args);
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      const seen = asSeenBy(failure, await visitOf(args));
      return data({ failure: seen }, { status: statusOf(seen) });
    }
  };
}

/** As `writes`, for what a page's own script asks by itself, without loading anything anew: the answer is plain JSON. */
export function answersJson<T>(act: (visit: Visit, form: FormData, args: ActionFunctionArgs) => Promise<T>) {
  const write = writes(act);
  return async (args: ActionFunctionArgs): Promise<Response> => {
    const answer = await write(args);
    return isWithStatus(answer) ? Response.json(answer.data, answer.init ?? {}) : Response.json(answer);
  };
}

type WithStatus = ReturnType<typeof data<{ failure: Failure }>>;

function isWithStatus(answer: unknown): answer is WithStatus {
  return typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';
}

/** Refuses what comes from one address more often than the web server lets through, before anything is read. */
export function refuseTooOften({ retryAfterSeconds }: AppLoadContext): void {
  if (retryAfterSeconds !== null) throw tooMany('too-often', { seconds: retryAfterSeconds });
}
