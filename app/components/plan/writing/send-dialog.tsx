import { useFetcher } from '@remix-run/react';
import { useCopy } from '#app/copy/index';
import { SavedFirstDialog } from './saved-first-dialog.tsx';
import type { Autosave } from './use-autosave';
import type { WordsRead } from './use-live-reading';

/** Hands the text over to be reviewed, when every word of it is saved. */
export function SendDialog({ saving, read }: { saving: Autosave; read: WordsRead | null }) {
  const words = useCopy().writing.page;
  const fetcher = useFetcher();
  const { items = [], questions = [] } = read?.draft ?? {};
  return (
    <SavedFirstDialog saving={saving} fetcher={fetcher} intent="send" title={words.send} lead={words.sendLead}>
      <p>
        {(read?.planCount ?? 0) > 1
          ? words.several(read?.planCount ?? 0)
          : words.sendOne(items.length, questions.length)}
      </p>
    </SavedFirstDialog>
  );
}
