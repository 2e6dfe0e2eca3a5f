import { KeyList, type KeyMeaning } from '#app/components/ui/key-list.tsx';
import { KeysDialog } from '#app/components/ui/keys-dialog.tsx';
import { useCopy } from '#app/copy/index';

/** The keys of the desk, listed by `?`. */
export function DeskKeys({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { review, questions } = useCopy();
  const copy = review.keys;
  const keys: readonly KeyMeaning[] = [
    ['J', copy.next],
    ['K', copy.previous],
    ['Q', questions.keys.next],
    ['1–9', questions.keys.answer],
    ['E', copy.edit],
    ['A', copy.assign],
    ['S', copy.split],
    ['M', copy.merge],
    ['D', copy.drop],
    ['Ctrl Z', copy.undo],
    ['Ctrl Shift Z', copy.redo],
    ['?', copy.help],
  ];
  return (
    <KeysDialog open={open} onOpen={onOpen} title={copy.title}>
      <KeyList keys={keys} />
    </KeysDialog>
  );
}
