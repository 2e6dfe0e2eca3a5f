import { Button, Dialog } from '@radix-ui/themes';
import { useState } from 'react';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { WrittenView } from '#services/writing/get-written-view';

/** How the text stood earlier, and the way back to it. */
export function EarlierStates({
  states,
  onRestore,
}: {
  states: WrittenView['states'];
  onRestore: (stateVersion: number) => void;
}) {
  const copy = useCopy().writing.states;
  const locale = useLocale();
  const today = useToday();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="soft" color="gray">
          {copy.act}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content maxWidth="460px">
        <Dialog.Title size="4">{copy.act}</Dialog.Title>
        <Dialog.Description size="2">{states.length > 0 ? copy.lead : copy.none}</Dialog.Description>
        <ul className="state-list">
          {states.map(({ version, savedBy, savedAt }) => (
            <li key={version}>
              <span>{copy.line(savedBy, formatInstant(locale, savedAt, today))}</span>
              <Button
                size="1"
                variant="soft"
                onClick={() => {
                  setOpen(false);
                  onRestore(version);
                }}
              >
                {copy.restore}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog.Content>
    </Dialog.Root>
  );
}
