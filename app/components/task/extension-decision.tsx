import { Button } from '@radix-ui/themes';
import { useCallback } from 'react';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';

/** Grants or refuses an extension; a refusal says why. */
export function ExtensionDecision({ taskId, extensionId }: { taskId: string; extensionId: string }) {
  const words = useCopy().task;
  const say = useToast();
  const granted = useCallback(() => say(words.decided.approve), [say, words]);
  const refused = useCallback(() => say(words.decided.refuse), [say, words]);
  const decide = (decision: 'approve' | 'refuse') => {
    const label = words[decision];
    const approve = decision === 'approve';
    return (
      <FormDialog
        trigger={
          <Button
            size="1"
            data-main={approve ? '' : undefined}
            {...(approve ? {} : { variant: 'soft' as const, color: 'gray' as const })}
          >
            {label}
          </Button>
        }
        title={label}
        submit={label}
        action={`/tasks/${taskId}`}
        hidden={{ intent: 'decide-extension', extensionId, decision }}
        onDone={approve ? granted : refused}
      >
        {(failure) => <TextField name="reason" label={words.decisionReason} failure={failure} required={!approve} />}
      </FormDialog>
    );
  };
  return (
    <>
      {decide('approve')}
      {decide('refuse')}
    </>
  );
}
