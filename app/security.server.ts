import type { NextFunction, Request, Response } from 'express';

/** Headers that every response carries, pages and files alike. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=()');
  next();
}

/** Scripts only from here and with this response's nonce. Styles need `unsafe-inline`: the calendar and the themes set style attributes. */
export function contentSecurityPolicy(development: boolean) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = response.locals['nonce'] as string;
    response.setHeader(
      'Content-Security-Policy',
      [
        `default-src 'self'`,
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'unsafe-inline'`,
        `img-src 'self' data: blob:`,
        `font-src 'self'`,
        `connect-src 'self'${development ? ' ws:' : ''}`,
        `frame-ancestors 'none'`,
        `base-uri 'self'`,
        `form-action 'self'`,
        `object-src 'none'`,
      ].join('; '),
    );
    next();
  };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a write that another site asked for: by Sec-Fetch-Site where the browser sends it, else by Origin against Host. */
export function refuseForeignOrigins(request: Request, response: Response, next: NextFunction): void {
  if (READS.has(request.method)) return next();
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const sameOrigin = site ? site === 'same-origin' : origin ? hostOf(origin) === request.get('host') : false;
  if (sameOrigin) return next();
  response.status(403).type('text/plain').send('403');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
