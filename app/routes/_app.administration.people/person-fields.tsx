import { SelectField } from '#app/components/ui/select-field.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';
import type { PersonRow } from '#services/org/get-people-view';
import type { TreeUnit } from '#services/org/get-tree-view';

/** What is known of a person, new or there already. */
export function PersonFields({
  units,
  failure,
  person,
}: {
  units: readonly TreeUnit[];
  failure: Failure | null;
  person?: PersonRow;
}) {
  const copy = useCopy().administration.people;
  const sections = units.flatMap((unit) =>
    unit.sections.map(({ id, name }) => ({ value: id, label: `${unit.shortName} · ${name}` })),
  );
  return (
    <>
      <TextField name="name" label={copy.name} failure={failure} required defaultValue={person?.name ?? ''} />
      <TextField name="title" label={copy.jobTitle} failure={failure} defaultValue={person?.title ?? ''} />
      <SelectField
        name="unitId"
        label={copy.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={person?.unitId ?? null}
        failure={failure}
      />
      <SelectField
        name="sectionId"
        label={copy.section}
        options={sections}
        nothing={copy.noSection}
        defaultValue={person?.sectionId ?? null}
        failure={failure}
      />
      <TextField name="phone" label={copy.phone} type="tel" failure={failure} defaultValue={person?.phone ?? ''} />
      <TextField name="email" label={copy.email} type="email" failure={failure} defaultValue={person?.email ?? ''} />
    </>
  );
}
