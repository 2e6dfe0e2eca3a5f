import { pino } from 'pino';

/** What is logged of an error: what kind, where in the code, and its words only where no input can be in them. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, ...statusIn(error) };
  const { stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  // The database's own messages quote the values that it refused; the statement's error carries its parameters.
  const fromDatabase = 'severity' in error || 'query' in error;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(!fromDatabase && { message: error.message }),
    ...('constraint_name' in error && { constraint: error.constraint_name }),
    stack: stack.slice(Math.max(0, stack.search(/^\s+at /m))),
    ...(cause !== undefined && { cause: errorFacts(cause) }),
  };
}

/** Remix throws what is no error, too: an answer with a status, such as 405. */
function statusIn(thrown: unknown): { status?: unknown } {
  return typeof thrown === 'object' && thrown !== null && 'status' in thrown ? { status: thrown.status } : {};
}

interface LoggedRequest {
  readonly id?: unknown;
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly originalUrl?: string | undefined;
}

/** A request is its method and its path: what was searched for stays out, as do headers and the address. */
export const logSerializers = {
  req: ({ id, method, url = '', originalUrl = url }: LoggedRequest) => {
    return { id, method, path: originalUrl.replace(/\?.*$/s, '') };
  },
  res: ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode }),
  err: errorFacts,
};

/** Structured logs to standard output. Nothing personal: no names, no addresses, no cookies, no bodies, no searches. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: { process: 'web' },
  serializers: logSerializers,
});
