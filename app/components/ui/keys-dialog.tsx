import { Dialog } from '@radix-ui/themes';
import type { ReactNode } from 'react';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** The keys of a screen, opened by `?`; closed, it gives the focus back. */
export function KeysDialog({
  open,
  onOpen,
  title,
  note,
  children,
}: {
  open: boolean;
  onOpen: (open: boolean) => void;
  title: string;
  /** What else there is to know, below the keys. */
  note?: string;
  children: ReactNode;
}) {
  const returnFocus = useFocusReturn(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Content
        maxWidth="420px"
        onCloseAutoFocus={returnFocus}
        {...(note === undefined ? { 'aria-describedby': undefined } : {})}
      >
        <Dialog.Title size="4">{title}</Dialog.Title>
        {children}
        {note !== undefined && (
          <Dialog.Description size="2" color="gray" mt="3">
            {note}
          </Dialog.Description>
        )}
      </Dialog.Content>
    </Dialog.Root>
  );
}
