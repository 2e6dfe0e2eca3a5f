import { Dialog, Kbd } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** The keys of the desk, listed by `?`. */
export function KeysDialog({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { review, questions } = useCopy();
  const copy = review.keys;
  const keys = [
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
  const returnFocus = useFocusReturn(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Content maxWidth="360px" onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <Dialog.Title size="4">{copy.title}</Dialog.Title>
        <dl className="key-list">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Dialog.Content>
    </Dialog.Root>
  );
}
