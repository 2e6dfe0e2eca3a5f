import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { preferredLocale, type Locale } from './copy/locale';

const Preferences = z.object({
  locale: z.enum(['zh', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
});
export type Theme = 'system' | 'light' | 'dark';

/** Language and light or dark, kept in the browser so that the sign-in page has them too. */
const cookie = createCookie('nianlun_preferences', { path: '/', sameSite: 'lax', maxAge: 31_536_000, httpOnly: true });

export async function preferencesOf(request: Request): Promise<{ locale: Locale; theme: Theme }> {
  const parsed = Preferences.safeParse((await cookie.parse(request.headers.get('cookie'))) ?? {});
  const kept = parsed.success ? parsed.data : {};
  return {
    locale: kept.locale ?? preferredLocale(request.headers.get('accept-language')),
    theme: kept.theme ?? 'system',
  };
}

export const keepPreferences = (preferences: { locale: Locale; theme: Theme }): Promise<string> =>
  cookie.serialize(preferences);
