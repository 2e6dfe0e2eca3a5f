import { Button } from '@radix-ui/themes';
import { useState } from 'react';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import type { DraftEdit } from '#domain/planning/draft';
import { useDesk } from './desk.tsx';
import { DeskKeys } from './desk-keys.tsx';
import { useDeskKeys } from './use-desk-keys';

/** Undo, redo, the rest's assignment, and whether everything is saved. */
export function DraftTools({ undo, redo }: { undo: DraftEdit['kind'] | null; redo: DraftEdit['kind'] | null }) {
  const desk = useDesk();
  const copy = useCopy();
  const words = copy.review;
  const [help, setHelp] = useState(false);
  useDeskKeys(() => setHelp(true));
  const rest = desk.items.filter(
    ({ dropped, assignment }) => !dropped && !(assignment?.ownerId && assignment.backupId),
  ).length;
  return (
    <>
      <div className="draft-tools">
        {desk.mayEdit && (
          <>
            <Button
              size="1"
              variant="soft"
              color="gray"

              disabled={!undo}
              title={undo ? words.undo(words.edit[undo]) : words.nothingToUndo}
              onClick={desk.undo}
            >
              {copy.frame.undo}
            </Button>
            <Button
              size="1"
              variant="soft"
              color="gray"

              disabled={!redo}
              title={redo ? words.redo(words.edit[redo]) : words.nothingToRedo}
              onClick={desk.redo}
            >
              {copy.frame.redo}
            </Button>
            {rest > 0 && (
              <Button size="1" variant="soft" onClick={() => desk.open({ kind: 'assign-rest' })}>
                {words.assignRest(rest)}
              </Button>
            )}
          </>
        )}
        <Button size="1" variant="ghost" color="gray" className="only-desk" onClick={() => setHelp(true)}>
          {words.keys.open}
        </Button>
        <span className="draft-saved muted" role="status">
          {desk.mayEdit ? (desk.busy ? words.saving : words.saved) : words.readOnly}
        </span>
      </div>
      <FailureNote failure={desk.failure} />
      <DeskKeys open={help} onOpen={setHelp} />
    </>
  );
}
