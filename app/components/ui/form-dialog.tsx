import { useFetcher, useRevalidator } from '@remix-run/react';
import { Button, Dialog } from '@radix-ui/themes';
import { type ReactNode, useEffect, useState } from 'react';
import { useCopy } from '#app/copy/index';
import { failureIn, type Failure } from '#app/failure';
import { FailureNote } from './failure-note.tsx';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/**
 * A small form in a dialog: sends to `action` (the page's own by default), stays open with what was typed when it is refused, and
 * closes when it is done. `onDone` gets the action's answer. Without a trigger, `open` and `onOpenChange` say when it shows.
 */
export function FormDialog({
  trigger,
  title,
  lead,
  submit,
  action,
  hidden = {},
  danger = false,
  open: shown,
  onOpenChange,
  onDone,
  children,
}: {
  trigger?: ReactNode;
  title: string;
  lead?: ReactNode;
  submit: string;
  action?: string;
  hidden?: Readonly<Record<string, string | number>>;
  danger?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onDone?: (answer: unknown) => void;
  children?: (failure: Failure | null) => ReactNode;
}) {
  const copy = useCopy();
  const fetcher = useFetcher();
  const [ownOpen, setOwnOpen] = useState(false);
  // The answer to an earlier act of the same dialog is not this one's.
  const [asked, setAsked] = useState<{ earlier: unknown } | null>(null);
  const answer = asked && fetcher.data !== asked.earlier ? fetcher.data : undefined;
  const failure = failureIn(answer);
  const done = fetcher.state !== 'submitting' && answer !== undefined && failure === null;
  useEffect(() => {
    if (!done) return;
    setOwnOpen(false);
    setAsked(null);
    onOpenChange?.(false);
    onDone?.(answer);
  }, [answer, done, onDone, onOpenChange]);
  const { revalidate } = useRevalidator();
  const change = (open: boolean): void => {
    if (!open && failure?.kind === 'conflict') revalidate();
    if (!open) setAsked(null);
    (onOpenChange ?? setOwnOpen)(open);
  };
  const returnFocus = useFocusReturn(shown ?? ownOpen);
  return (
    <Dialog.Root open={shown ?? ownOpen} onOpenChange={change}>
      {trigger && <Dialog.Trigger>{trigger}</Dialog.Trigger>}
      <Dialog.Content
        maxWidth="460px"
        onCloseAutoFocus={returnFocus}
        {...(lead ? {} : { 'aria-describedby': undefined })}
      >
        <Dialog.Title size="4">{title}</Dialog.Title>
        {lead && <Dialog.Description size="2">{lead}</Dialog.Description>}
        <fetcher.Form
          method="post"
          encType="multipart/form-data"
          {...(action ? { action } : {})}
          className="form"
          onSubmit={() => setAsked({ earlier: fetcher.data })}
        >
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children?.(failure)}
          <FailureNote failure={failure} />
          <div className="dialog-acts">
            <Dialog.Close>
              <Button type="button" variant="soft" color="gray">
                {copy.frame.cancel}
              </Button>
            </Dialog.Close>
            <Button type="submit" loading={fetcher.state !== 'idle'} {...(danger ? { color: 'red' as const } : {})}>
              {submit}
            </Button>
          </div>
        </fetcher.Form>
      </Dialog.Content>
    </Dialog.Root>
  );
}
