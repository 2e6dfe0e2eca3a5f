import { KeyList } from '#app/components/ui/key-list.tsx';
import { KeysDialog } from '#app/components/ui/keys-dialog.tsx';
import { useCopy } from '#app/copy/index';

/** The keys of the paper. */
export function WritingKeys({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const copy = useCopy().writing.keys;
  return (
    <KeysDialog open={open} onOpen={onOpen} title={copy.title} note={copy.typed}>
      <KeyList keys={copy.rows} />
    </KeysDialog>
  );
}
