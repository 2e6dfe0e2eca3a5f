import { pino } from 'pino';

/** Structured logs to standard output. Nothing personal: no names, no addresses, no cookies, no bodies. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: { process: 'web' },
  redact: { paths: ['req.headers', 'res.headers', 'req.remoteAddress', 'req.remotePort', 'req.query'], remove: true },
});
