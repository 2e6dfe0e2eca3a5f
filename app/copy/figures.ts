import type { Locale } from './locale';

/** A number of bytes as people say it: `512 字节`, `38 KB`, `1.4 MB`. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1024) return locale === 'zh' ? `${bytes} 字节` : `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
