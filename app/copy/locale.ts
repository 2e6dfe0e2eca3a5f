export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const HTML_LANG: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** The locale that a browser asks for; Chinese unless it prefers English. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  return /^\s*en(?:\b|_)/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
