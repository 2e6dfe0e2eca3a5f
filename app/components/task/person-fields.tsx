import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { SelectField } from '#app/components/ui/select-field.tsx';
import { useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';
import type { FilterChoices } from '#services/tasks/get-filter-choices';

/** Owner and backup, from the people of the task's unit. */
export function PersonFields({
  unitId,
  ownerId,
  backupId,
  failure,
}: {
  unitId: string;
  ownerId?: string;
  backupId?: string;
  failure: Failure | null;
}) {
  const words = useCopy().task;
  const { load, data } = useFetcher<FilterChoices>();
  useEffect(() => load(`/choices?unit=${unitId}`), [load, unitId]);
  if (!data) return null;
  const people = data.persons.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        name="ownerId"
        label={words.newOwner}
        options={people}
        defaultValue={ownerId ?? null}
        failure={failure}
      />
      <SelectField
        name="backupId"
        label={words.newBackup}
        options={people}
        defaultValue={backupId ?? null}
        failure={failure}
      />
    </>
  );
}
