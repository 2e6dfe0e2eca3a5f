import { useFetcher, useNavigate } from '@remix-run/react';
import { Button, Dialog, Kbd, VisuallyHidden } from '@radix-ui/themes';
import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { SearchIcon } from '#app/components/ui/icons.tsx';
import { useCopy, useLocale } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import type { loader } from '../_app.find/route.tsx';
import { useWays, type Ways } from './use-ways';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** After this pause in typing the house is asked. */
const PAUSE_MS = 150;

/** `Ctrl/⌘ K`: finds plans, tasks, people and units, and does what the person may do. */
export function CommandPalette({ ways }: { ways: Ways }) {
  const copy = useCopy();
  const locale = useLocale();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof loader>();
  const preferences = useFetcher();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState('');
  const returnFocus = useFocusReturn(open);
  useKey('mod+k', () => setOpen((shown) => !shown));
  const ask = fetcher.load;
  useEffect(() => {
    if (!open || text.trim().length === 0) return;
    const timer = setTimeout(() => ask(`/find?q=${encodeURIComponent(text)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, open, text]);
  const go = (to: string) => {
    setOpen(false);
    setText('');
    navigate(to);
  };
  const found = text.trim() ? (fetcher.data?.found ?? []) : [];
  const firstFound = found[0] && `${found[0].kind}-${found[0].id}`;
  // What was found comes after the typing; Enter is meant for it, not for what stood there before.
  useEffect(() => {
    if (firstFound) setMarked(firstFound);
  }, [firstFound]);
  const isMeant = (label: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase());
  const places = useWays(ways).filter((way) => isMeant(way.label));
  return (
    <>
      <Button variant="surface" color="gray" onClick={() => setOpen(true)} className="search-button">
        <SearchIcon />
        <span className="only-desk">{copy.frame.search}</span>
        <Kbd className="only-desk" size="1">
          Ctrl K
        </Kbd>
        <span className="visually-hidden">{copy.palette.title}</span>
      </Button>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Content
          className="palette"
          size="1"
          align="start"
          onCloseAutoFocus={returnFocus}
          aria-describedby={undefined}
        >
          <VisuallyHidden>
            <Dialog.Title>{copy.palette.title}</Dialog.Title>
          </VisuallyHidden>
          <Command label={copy.palette.title} shouldFilter={false} loop value={marked} onValueChange={setMarked}>
            <Command.Input value={text} onValueChange={setText} placeholder={copy.palette.placeholder} />
            <Command.List>
              <Command.Empty>{fetcher.state === 'loading' ? copy.frame.loading : copy.palette.nothing}</Command.Empty>
              {found.length > 0 && (
                <Command.Group heading={copy.palette.found}>
                  {found.map((hit) => (
                    <Command.Item
                      key={`${hit.kind}-${hit.id}`}
                      value={`${hit.kind}-${hit.id}`}
                      onSelect={() => go(hit.href)}
                    >
                      <span>{hit.title}</span>
                      <span className="muted">
                        {copy.palette.kinds[hit.kind]} · {hit.detail}
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              <Command.Group
                heading={copy.palette.go}
                hidden={places.length === 0 && !isMeant(copy.frame.language.other)}
              >
                {places.map((way) => (
                  <Command.Item key={way.to} value={way.to} onSelect={() => go(way.to)}>
                    {way.label}
                  </Command.Item>
                ))}
                {isMeant(copy.frame.language.other) && (
                  <Command.Item
                    value="language"
                    onSelect={() =>
                      preferences.submit(
                        { locale: locale === 'zh' ? 'en' : 'zh' },
                        { method: 'post', action: '/preferences' },
                      )
                    }
                  >
                    {copy.frame.language.other}
                  </Command.Item>
                )}
              </Command.Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Root>
    </>
  );
}
