import { Button, Callout } from '@radix-ui/themes';
import { useState } from 'react';
import { PersonFields } from '#app/components/task/person-fields.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { sentenceOf, useCopy } from '#app/copy/index';
import { useToast } from '#app/components/ui/toasts.tsx';
import type { BulkResult } from '#services/tasks/change-many-tasks';
import type { TaskRow } from '#services/tasks/task-row';

/** One thing done to many tasks; those that could not be done are named with their reason. */
export function BulkBar({ chosen, onDone }: { chosen: readonly TaskRow[]; onDone: () => void }) {
  const copy = useCopy();
  const words = copy.tasks;
  const say = useToast();
  const [failed, setFailed] = useState<readonly string[]>([]);
  const done = (answer: unknown): void => {
    const results = (answer as { results?: readonly BulkResult[] } | undefined)?.results ?? [];
    const refused = results.filter((result) => !result.ok);
    say(words.bulkDone(results.length - refused.length, refused.length));
    setFailed(
      refused.map((result) => {
        const title = chosen.find((row) => row.id === result.taskId)?.title ?? '';
        return words.bulkFailed(title, sentenceOf(copy, { ...result, field: null }));
      }),
    );
    if (refused.length === 0) onDone();
  };
  const tasks = chosen.map((row) => ({ name: 'task', value: `${row.id}:${row.version}` }));
  const fields = tasks.map(({ name, value }) => <input key={value} type="hidden" name={name} value={value} />);
  const trigger = (label: string) => <Button variant="soft">{label}</Button>;
  const { action } = copy.task;
  return (
    <div className="bulk-bar" role="group" aria-label={words.selected(chosen.length)}>
      <strong>{words.selected(chosen.length)}</strong>
      <FormDialog
        trigger={trigger(action.sign)}
        title={action.sign}
        submit={action.sign}
        hidden={{ kind: 'sign' }}
        onDone={done}
      >
        {() => fields}
      </FormDialog>
      <FormDialog
        trigger={trigger(action.redate)}
        title={action.redate}
        submit={action.redate}
        hidden={{ kind: 'redate' }}
        onDone={done}
      >
        {(failure) => (
          <>
            {fields}
            <TextField name="dueOn" label={copy.task.newDue} type="date" failure={failure} required />
            <TextField name="reason" label={copy.task.reason} failure={failure} required />
          </>
        )}
      </FormDialog>
      <FormDialog
        trigger={trigger(action.reassign)}
        title={action.reassign}
        submit={action.reassign}
        hidden={{ kind: 'reassign' }}
        onDone={done}
      >
        {(failure) => (
          <>
            {fields}
            <PersonFields unitId={chosen[0]?.unitId ?? ''} failure={failure} />
          </>
        )}
      </FormDialog>
      <Button variant="ghost" color="gray" onClick={onDone}>
        {copy.frame.cancel}
      </Button>
      {failed.length > 0 && (
        <Callout.Root color="amber" size="1" role="alert">
          <Callout.Text>{failed.join(' ')}</Callout.Text>
        </Callout.Root>
      )}
    </div>
  );
}
