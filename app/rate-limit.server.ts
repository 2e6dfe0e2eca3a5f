import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

/**
 * Counts the writes of an address to a page. Above the limit the page itself refuses, in words and with the seconds to wait. A browser
 * that runs scripts writes to `path.data`, one that does not to `path`: both count as one.
 */
export function fewWritesTo(path: string, perMinute: number): [string[], RequestHandler] {
  const count = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => request.method !== 'POST',
    handler: (_request, response, next) => {
      response.locals['retryAfterSeconds'] = Number(response.getHeader('Retry-After') ?? 60);
      next();
    },
  });
  return [[path, `${path}.data`], count];
}
