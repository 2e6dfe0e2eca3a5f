import { Link } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { useCopy } from '#app/copy/index';
import type { WrittenView } from '#services/writing/get-written-view';
import { EarlierStates } from './earlier-states.tsx';
import { SaveState } from './save-note.tsx';
import { SendDialog } from './send-dialog.tsx';
import { UpdateDialog } from './update-dialog.tsx';
import type { Autosave } from './use-autosave';
import type { WordsRead } from './use-live-reading';

/** What can be done with the text as a whole. */
export function WritingActs({
  view,
  saving,
  read,
  onRestore,
}: {
  view: WrittenView;
  saving: Autosave;
  read: WordsRead | null;
  onRestore: (stateVersion: number) => void;
}) {
  const copy = useCopy();
  const words = copy.writing.page;
  const exportWord = async () => {
    if (!view.mayWrite || (await saving.flush()) !== null) window.location.assign(`/plans/write/${view.id}/docx`);
  };
  return (
    <>
      {view.mayWrite && <SaveState saving={saving} />}
      {view.mayWrite && <EarlierStates states={view.states} onRestore={onRestore} />}
      <Button variant="soft" color="gray" onClick={() => void exportWord()}>
        {words.export}
      </Button>
      <Button variant="soft" color="gray" className="only-desk" onClick={() => window.print()}>
        {copy.frame.print}
      </Button>
      {view.plan === null ? (
        <>
          <FormDialog
            trigger={
              <Button variant="soft" color="gray">
                {words.discard}
              </Button>
            }
            title={words.discard}
            lead={words.discardLead}
            submit={words.discard}
            hidden={{ intent: 'discard', version: saving.version }}
            danger
          />
          <SendDialog saving={saving} read={read} />
        </>
      ) : (
        <>
          <Button asChild variant="soft">
            <Link to={`/plans/${view.plan.id}/review`}>{words.toPlan}</Link>
          </Button>
          {view.mayWrite && <UpdateDialog saving={saving} />}
        </>
      )}
    </>
  );
}
