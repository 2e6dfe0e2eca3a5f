import { useFetcher } from '@remix-run/react';
import { Button, Dialog } from '@radix-ui/themes';
import { useState } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { Autosave } from './use-autosave';
import type { WordsRead } from './use-live-reading';

/** Hands the text over to be reviewed, when every word of it is saved. */
export function SendDialog({ saving, read }: { saving: Autosave; read: WordsRead | null }) {
  const copy = useCopy();
  const words = copy.writing.page;
  const fetcher = useFetcher();
  const [busy, setBusy] = useState(false);
  const { items = [], questions = [] } = read?.draft ?? {};
  const send = async () => {
    setBusy(true);
    const version = await saving.flush();
    setBusy(false);
    if (version !== null) fetcher.submit({ intent: 'send', version }, { method: 'post' });
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button disabled={saving.state === 'conflict'}>{words.send}</Button>
      </Dialog.Trigger>
      <Dialog.Content maxWidth="460px">
        <Dialog.Title size="4">{words.send}</Dialog.Title>
        <Dialog.Description size="2">{words.sendLead}</Dialog.Description>
        <p>
          {(read?.planCount ?? 0) > 1
            ? words.several(read?.planCount ?? 0)
            : words.sendOne(items.length, questions.length)}
        </p>
        <FailureNote failure={failureIn(fetcher.data) ?? saving.failure} />
        <div className="dialog-acts">
          <Dialog.Close>
            <Button variant="soft" color="gray">
              {copy.frame.cancel}
            </Button>
          </Dialog.Close>
          <Button loading={busy || fetcher.state !== 'idle'} onClick={() => void send()}>
            {words.send}
          </Button>
        </div>
      </Dialog.Content>
    </Dialog.Root>
  );
}
