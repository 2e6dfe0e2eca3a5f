import { Button, TextArea } from '@radix-ui/themes';
import { useCallback } from 'react';
import { Field } from '#app/components/ui/field.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useToast } from '#app/components/ui/toasts.tsx';
import { useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';
import type { TaskAction } from '#services/tasks/task-actions';
import { PersonFields } from './person-fields.tsx';
import { ReportFields } from './report-fields.tsx';

/** What a form about a task needs to know of it; rows of lists and the task page have it alike. */
export interface ActingTask {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly progress: number;
  readonly dueOn: string;
  readonly unitId: string;
  readonly ownerId: string;
  readonly backupId?: string;
  readonly actions: readonly TaskAction[];
}

const DANGEROUS: readonly TaskAction[] = ['cancel', 'hand-back', 'return'];

/** An act that asks for something first: a note, a reason, a date, a person. */
export function TaskActDialog({
  act,
  task,
  main = false,
  size = '2',
}: {
  act: TaskAction;
  task: ActingTask;
  main?: boolean;
  size?: '1' | '2';
}) {
  const { task: words, phrases } = useCopy();
  const say = useToast();
  const label = words.action[act];
  const done = useCallback(() => say(words.done(label)), [label, say, words]);
  const leads: Partial<Record<TaskAction, string>> = {
    cancel: words.confirmCancel,
    suspend: words.confirmSuspend,
    'hand-back': words.handBackWhy,
  };
  return (
    <FormDialog
      trigger={
        <Button
          size={size}
          data-act={act}
          data-main={main ? '' : undefined}
          {...(main ? {} : { variant: 'soft' as const, color: 'gray' as const })}
        >
          {label}
        </Button>
      }
      title={phrases.of(label, task.title)}
      lead={leads[act]}
      submit={label}
      action={`/tasks/${task.id}`}
      hidden={{ intent: act, version: task.version }}
      danger={DANGEROUS.includes(act)}
      onDone={done}
    >
      {(failure) => <ActFields act={act} task={task} failure={failure} />}
    </FormDialog>
  );
}

function ActFields({ act, task, failure }: { act: TaskAction; task: ActingTask; failure: Failure | null }) {
  const words = useCopy().task;
  switch (act) {
    case 'report':
      return <ReportFields progress={task.progress} failure={failure} />;
    case 'submit':
      return <LongField name="note" label={words.submitNote} failure={failure} />;
    case 'redate':
      return <OtherDate name="dueOn" task={task} failure={failure} />;
    case 'request-extension':
      return <OtherDate name="toDueOn" task={task} failure={failure} />;
    case 'reassign':
      return (
        <PersonFields
          unitId={task.unitId}
          ownerId={task.ownerId}
          failure={failure}
          {...(task.backupId ? { backupId: task.backupId } : {})}
        />
      );
    default:
      return <LongField name="reason" label={words.reason} failure={failure} required />;
  }
}

function OtherDate({ name, task, failure }: { name: string; task: ActingTask; failure: Failure | null }) {
  const words = useCopy().task;
  return (
    <>
      <TextField name={name} label={words.newDue} type="date" defaultValue={task.dueOn} failure={failure} required />
      <LongField name="reason" label={words.reason} failure={failure} required />
    </>
  );
}

function LongField({
  name,
  label,
  failure,
  required = false,
}: {
  name: string;
  label: string;
  failure: Failure | null;
  required?: boolean;
}) {
  return (
    <Field name={name} label={label} failure={failure}>
      {(control) => <TextArea {...control} rows={3} required={required} />}
    </Field>
  );
}
