import { TextArea } from '@radix-ui/themes';
import { useCallback } from 'react';
import { Field } from '#app/components/ui/field.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { MonthTask } from '#services/tasks/get-month-view';

/** Asks why a task moves to the day it was dropped on; the day can still be changed here. */
export function RedateDialog({
  asked,
  onClose,
}: {
  asked: { readonly task: MonthTask; readonly to: string };
  onClose: () => void;
}) {
  const copy = useCopy();
  const locale = useLocale();
  const today = useToday();
  const say = useToast();
  const { task, to } = asked;
  const done = useCallback(() => say(copy.calendar.redated), [copy, say]);
  const close = useCallback((open: boolean) => !open && onClose(), [onClose]);
  const date = (day: string): string => formatDate(locale, day, today);
  return (
    <FormDialog
      open
      onOpenChange={close}
      onDone={done}
      title={copy.calendar.redate(task.title)}
      lead={to === task.dueOn ? undefined : copy.calendar.redateLead(date(task.dueOn), date(to))}
      submit={copy.task.action.redate}
      action={`/tasks/${task.id}`}
      hidden={{ intent: 'redate', version: task.version }}
    >
      {(failure) => (
        <>
          <TextField name="dueOn" label={copy.task.newDue} type="date" defaultValue={to} failure={failure} required />
          <Field name="reason" label={copy.task.reason} failure={failure}>
            {(control) => <TextArea {...control} rows={3} required autoFocus />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
