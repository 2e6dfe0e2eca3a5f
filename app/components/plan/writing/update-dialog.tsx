import { useFetcher, useNavigate } from '@remix-run/react';
import { Button, Dialog } from '@radix-ui/themes';
import { useEffect, useState } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import type { Copy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { assertNever } from '#domain/shared/assert-never';
import type { UpdatedDraft } from '#services/writing/update-draft';
import type { Autosave } from './use-autosave';

/** Brings what was changed to the draft in review, when every word of it is saved, and leads to where it shows. */
export function UpdateDialog({ saving }: { saving: Autosave }) {
  const copy = useCopy();
  const words = copy.writing.page;
  const fetcher = useFetcher<UpdatedDraft | { failure: unknown }>();
  const navigate = useNavigate();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const { data } = fetcher;
  useEffect(() => {
    if (!data || !('outcome' in data)) return;
    say(said(words, data));
    navigate(
      data.outcome === 'undecided'
        ? `/plans/${data.planId}/revision/${data.revisionId}`
        : `/plans/${data.planId}/review`,
    );
  }, [data, navigate, say, words]);
  const update = async () => {
    setBusy(true);
    const version = await saving.flush();
    setBusy(false);
    if (version !== null) fetcher.submit({ intent: 'update', version }, { method: 'post' });
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button disabled={saving.state === 'conflict'}>{words.update}</Button>
      </Dialog.Trigger>
      <Dialog.Content maxWidth="460px">
        <Dialog.Title size="4">{words.update}</Dialog.Title>
        <Dialog.Description size="2">{words.updateLead}</Dialog.Description>
        <FailureNote failure={failureIn(data) ?? saving.failure} />
        <div className="dialog-acts">
          <Dialog.Close>
            <Button variant="soft" color="gray">
              {copy.frame.cancel}
            </Button>
          </Dialog.Close>
          <Button loading={busy || fetcher.state !== 'idle'} onClick={() => void update()}>
            {words.update}
          </Button>
        </div>
      </Dialog.Content>
    </Dialog.Root>
  );
}

function said(words: Copy['writing']['page'], updated: UpdatedDraft): string {
  switch (updated.outcome) {
    case 'taken': {
      const { appeared, changed, 'fell-away': fellAway } = updated.counts;
      return words.updated(appeared, changed, fellAway);
    }
    case 'same':
      return words.same;
    case 'undecided':
      return words.undecided;
    default:
      return assertNever(updated);
  }
}
