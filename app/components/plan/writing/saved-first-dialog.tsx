import type { FetcherWithComponents } from '@remix-run/react';
import { Button, Dialog } from '@radix-ui/themes';
import { useState, type ReactNode } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { Autosave } from './use-autosave';

/** Asks before the text leaves the editor, and submits `intent` with the version of it in which every word is saved. */
export function SavedFirstDialog({
  saving,
  fetcher,
  intent,
  title,
  lead,
  children,
}: {
  saving: Autosave;
  fetcher: FetcherWithComponents<unknown>;
  intent: 'send' | 'update';
  title: string;
  lead: string;
  children?: ReactNode;
}) {
  const { frame } = useCopy();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const version = await saving.flush();
    setBusy(false);
    if (version !== null) fetcher.submit({ intent, version }, { method: 'post' });
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button disabled={saving.state === 'conflict'}>{title}</Button>
      </Dialog.Trigger>
      <Dialog.Content maxWidth="460px">
        <Dialog.Title size="4">{title}</Dialog.Title>
        <Dialog.Description size="2">{lead}</Dialog.Description>
        {children}
        <FailureNote failure={failureIn(fetcher.data) ?? saving.failure} />
        <div className="dialog-acts">
          <Dialog.Close>
            <Button variant="soft" color="gray">
              {frame.cancel}
            </Button>
          </Dialog.Close>
          <Button loading={busy || fetcher.state !== 'idle'} onClick={() => void submit()}>
            {title}
          </Button>
        </div>
      </Dialog.Content>
    </Dialog.Root>
  );
}
