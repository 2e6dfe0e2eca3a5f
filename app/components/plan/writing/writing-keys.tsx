import { Dialog, Kbd } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** The keys of the paper. */
export function WritingKeys({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const copy = useCopy().writing.keys;
  const returnFocus = useFocusReturn(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Content maxWidth="420px" onCloseAutoFocus={returnFocus}>
        <Dialog.Title size="4">{copy.title}</Dialog.Title>
        <dl className="key-list">
          {copy.rows.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <Dialog.Description size="2" color="gray" mt="3">
          {copy.typed}
        </Dialog.Description>
      </Dialog.Content>
    </Dialog.Root>
  );
}
