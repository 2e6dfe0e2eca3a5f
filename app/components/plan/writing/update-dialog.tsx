import { useFetcher, useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import type { Copy } from '#app/copy/index';
import { assertNever } from '#domain/shared/assert-never';
import type { UpdatedDraft } from '#services/writing/update-draft';
import { SavedFirstDialog } from './saved-first-dialog.tsx';
import type { Autosave } from './use-autosave';

/** Brings what was changed to the draft in review, when every word of it is saved, and leads to where it shows. */
export function UpdateDialog({ saving }: { saving: Autosave }) {
  const words = useCopy().writing.page;
  const fetcher = useFetcher<UpdatedDraft | { failure: unknown }>();
  const navigate = useNavigate();
  const say = useToast();
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
  return (
    <SavedFirstDialog saving={saving} fetcher={fetcher} intent="update" title={words.update} lead={words.updateLead} />
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
