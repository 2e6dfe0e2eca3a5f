import { Link, useFetcher } from '@remix-run/react';
import { Button, DropdownMenu, IconButton } from '@radix-ui/themes';
import { useState } from 'react';
import { BellIcon, PersonIcon } from '#app/components/ui/icons.tsx';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';
import type { FrameView } from '#services/accounts/get-frame-view';
import { CommandPalette } from './command-palette.tsx';
import { KeysHelp } from './keys-help.tsx';
import { PreferenceSwitches } from '../preferences/switches.tsx';

/** Search, notices, language and the person, above every page. */
export function TopBar({ view }: { view: FrameView & { person: { name: string; unitName: string } } }) {
  const copy = useCopy();
  const [keys, setKeys] = useState(false);
  useKey('?', () => setKeys(true));
  return (
    <header className="bar">
      <CommandPalette ways={view.ways} />
      <span className="bar-space" />
      <span className="only-desk">
        <PreferenceSwitches />
      </span>
      <IconButton asChild variant="ghost" color="gray" size="2">
        <Link
          to="/notices"
          aria-label={copy.phrases.of(copy.frame.notices, copy.frame.unreadNotices(view.unread))}
          className="bar-bell"
        >
          <BellIcon />
          {view.unread > 0 && <span className="notice-count">{view.unread > 99 ? '99+' : view.unread}</span>}
        </Link>
      </IconButton>
      <PersonMenu name={view.person.name} unitName={view.person.unitName} onKeys={() => setKeys(true)} />
      <KeysHelp open={keys} onOpen={setKeys} />
    </header>
  );
}

function PersonMenu({ name, unitName, onKeys }: { name: string; unitName: string; onKeys: () => void }) {
  const copy = useCopy();
  const fetcher = useFetcher();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger>
        <Button variant="ghost" color="gray">
          <PersonIcon />
          <span className="only-desk">
            {name} · {unitName}
          </span>
          <span className="only-phone">{name}</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        <DropdownMenu.Item asChild>
          <Link to="/account">{copy.frame.account}</Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item onSelect={onKeys} shortcut="?">
          {copy.frame.keys}
        </DropdownMenu.Item>
        <DropdownMenu.Separator />
        <DropdownMenu.Item onSelect={() => fetcher.submit(null, { method: 'post', action: '/sign-out' })}>
          {copy.frame.signOut}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}
