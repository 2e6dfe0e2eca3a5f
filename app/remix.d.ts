import '@remix-run/node';
import '@remix-run/server-runtime';
import type { Office } from './context.server';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

declare module '@remix-run/server-runtime' {
  /** What the web server hands to every loader and action. */
  interface AppLoadContext {
    /** The nonce of this response's Content-Security-Policy. */
    readonly nonce: string;
    readonly requestId: string;
    /** The address that the request came from, for throttling. */
    readonly address: string;
    /** Set where the address asked too often: the seconds after which it may ask again. */
    readonly retryAfterSeconds: number | null;
    readonly office: Office;
  }
}
