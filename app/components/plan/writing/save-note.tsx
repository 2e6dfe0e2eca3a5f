import { Button, Callout, Dialog } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { formatClock } from '#app/copy/dates';
import { useCopy } from '#app/copy/index';
import { assertNever } from '#domain/shared/assert-never';
import type { Autosave } from './use-autosave';

/** Whether the server has every word: one line beside the acts. */
export function SaveState({ saving }: { saving: Autosave }) {
  const copy = useCopy().writing.saving;
  return (
    <span className="save-state muted" data-state={saving.state} role="status">
      {wordsFor()}
    </span>
  );

  function wordsFor(): string {
    switch (saving.state) {
      case 'saved':
        return copy.saved(formatClock(saving.savedAt));
      case 'changed':
        return copy.changed;
      case 'saving':
        return copy.saving;
      case 'offline':
        return copy.offline;
      case 'kept':
      case 'conflict':
        return copy.kept;
      default:
        return assertNever(saving.state);
    }
  }
}

/** What went wrong with saving, and what can be done with the words. */
export function SaveTrouble({
  saving,
  onKeepMine,
  onTakeTheirs,
}: {
  saving: Autosave;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const copy = useCopy();
  const words = copy.writing.saving;
  const { state, failure } = saving;
  if (state !== 'conflict') return <FailureNote failure={failure} />;
  return (
    <Callout.Root color="amber" role="alert" size="1" className="writing-note">
      <Callout.Text>{words.conflict(failure?.facts ?? {})}</Callout.Text>
      <div className="page-acts">
        <Button size="1" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button size="1" variant="soft" color="gray">
              {words.takeTheirs}
            </Button>
          </Dialog.Trigger>
          <Dialog.Content maxWidth="420px">
            <Dialog.Title size="4">{words.takeTheirs}</Dialog.Title>
            <Dialog.Description size="2">{words.takeTheirsLead}</Dialog.Description>
            <div className="dialog-acts">
              <Dialog.Close>
                <Button variant="soft" color="gray">
                  {copy.frame.cancel}
                </Button>
              </Dialog.Close>
              <Button color="red" onClick={onTakeTheirs}>
                {words.takeTheirs}
              </Button>
            </div>
          </Dialog.Content>
        </Dialog.Root>
      </div>
    </Callout.Root>
  );
}
