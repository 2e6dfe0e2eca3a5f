const HERE = 'http://office.invalid';

/** Where to go after signing in: a path of this application, or `/`. Read as a browser reads it, which drops tabs and turns `\` round. */
export function safePath(to: string | null): string {
  if (!to?.startsWith('/') || !URL.canParse(to, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
