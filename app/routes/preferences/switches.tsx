import { useFetcher, useRouteLoaderData } from '@remix-run/react';
import { Button, SegmentedControl } from '@radix-ui/themes';
import { useEffect } from 'react';
import { useCopy, useLocale } from '#app/copy/index';
import type { loader as rootLoader } from '#app/root.tsx';

const THEMES = ['system', 'light', 'dark'] as const;

/** Language in one click, and light or dark. */
export function PreferenceSwitches() {
  const copy = useCopy();
  const locale = useLocale();
  const fetcher = useFetcher();
  const theme = useRouteLoaderData<typeof rootLoader>('root')?.theme ?? 'system';
  useEffect(() => followTheme(theme), [theme]);
  const set = (preference: { locale?: string; theme?: string }) =>
    fetcher.submit(preference, { method: 'post', action: '/preferences' });
  return (
    <div className="preference-switches">
      <SegmentedControl.Root
        size="1"
        value={theme}
        onValueChange={(value) => set({ theme: value })}
        aria-label={copy.frame.theme.label}
      >
        {THEMES.map((name) => (
          <SegmentedControl.Item key={name} value={name}>
            {copy.frame.theme[name]}
          </SegmentedControl.Item>
        ))}
      </SegmentedControl.Root>
      <Button
        size="1"
        variant="ghost"
        lang={locale === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => set({ locale: locale === 'zh' ? 'en' : 'zh' })}
      >
        {copy.frame.language.other}
      </Button>
    </div>
  );
}

/** Puts the chosen appearance on the document; `system` follows the device. */
function followTheme(theme: (typeof THEMES)[number]): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
  document.documentElement.classList.toggle('light', !dark);
}
