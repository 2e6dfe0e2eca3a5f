import { Button, Callout } from '@radix-ui/themes';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { LocalDraft } from './local-draft';

/** Words in this browser that never reached the server: offered, never put in unasked. */
export function LeftWords({
  left,
  version,
  onRestore,
  onKeepMine,
  onDrop,
}: {
  left: LocalDraft;
  /** Of the server's text. */
  version: number;
  onRestore: () => void;
  onKeepMine: () => void;
  onDrop: () => void;
}) {
  const copy = useCopy().writing.saving;
  const locale = useLocale();
  const today = useToday();
  const isOlder = left.version !== version;
  return (
    <Callout.Root color="amber" role="alert" size="1" className="writing-note">
      <Callout.Text>
        {copy.found(formatInstant(locale, left.at, today))}
        {isOlder && ` ${copy.foundOlder}`}
      </Callout.Text>
      <div className="page-acts">
        {isOlder ? (
          <Button size="1" onClick={onKeepMine}>
            {copy.keepMine}
          </Button>
        ) : (
          <Button size="1" onClick={onRestore}>
            {copy.restore}
          </Button>
        )}
        <Button size="1" variant="soft" color="gray" onClick={onDrop}>
          {copy.dropFound}
        </Button>
      </div>
    </Callout.Root>
  );
}
