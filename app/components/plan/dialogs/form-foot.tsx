import { Button, Dialog } from '@radix-ui/themes';
import type { ReactNode } from 'react';
import { useCopy } from '#app/copy/index';

/** Cancel and the form's own act; what else can be done stands at the left. */
export function FormFoot({
  submit,
  ready = true,
  children,
}: {
  submit: string;
  ready?: boolean;
  children?: ReactNode;
}) {
  const copy = useCopy().frame;
  return (
    <div className="dialog-acts">
      {children && <span className="dialog-acts-other">{children}</span>}
      <Dialog.Close>
        <Button type="button" variant="soft" color="gray">
          {copy.cancel}
        </Button>
      </Dialog.Close>
      <Button type="submit" disabled={!ready}>
        {submit}
      </Button>
    </div>
  );
}
