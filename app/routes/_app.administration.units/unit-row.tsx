import { Link } from '@remix-run/react';
import { Badge, Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { SelectField } from '#app/components/ui/select-field.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useCopy } from '#app/copy/index';
import { UNIT_KINDS } from '#domain/org/org';
import type { Failure } from '#app/failure';
import type { TreeUnit } from '#services/org/get-tree-view';
import { SectionList } from './section-list.tsx';

/** One unit of the tree, with what can be done to it. */
export function UnitRow({ unit, units }: { unit: TreeUnit; units: readonly TreeUnit[] }) {
  const words = useCopy();
  const copy = words.administration.units;
  return (
    <li className="unit-row" style={{ paddingInlineStart: `${(unit.depth - 1) * 22}px` }}>
      <div className="unit-line">
        <strong>{unit.name}</strong>
        <Badge color="gray">{words.vocabulary.unitKind[unit.kind]}</Badge>
        <Link to={`../people?unit=${unit.id}`}>{copy.people(unit.people)}</Link>
        {unit.mayEdit && <UnitActs unit={unit} units={units} />}
      </div>
      <SectionList unit={unit} />
    </li>
  );
}

function UnitActs({ unit, units }: { unit: TreeUnit; units: readonly TreeUnit[] }) {
  const { administration, phrases } = useCopy();
  const copy = administration.units;
  const parents = units.filter((other) => other.id !== unit.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <span className="row-acts">
      <FormDialog
        trigger={actButton(copy.add)}
        title={copy.add}
        submit={copy.add}
        hidden={{ intent: 'add-unit', parentId: unit.id }}
      >
        {(failure) => <UnitFields failure={failure} />}
      </FormDialog>
      <FormDialog
        trigger={actButton(copy.edit)}
        title={copy.edit}
        submit={copy.edit}
        hidden={{ intent: 'edit-unit', unitId: unit.id, version: unit.version }}
      >
        {(failure) => <UnitFields failure={failure} unit={unit} />}
      </FormDialog>
      {unit.parentId && (
        <>
          <FormDialog
            trigger={actButton(copy.move)}
            title={phrases.of(copy.move, unit.name)}
            submit={copy.move}
            hidden={{ intent: 'move-unit', unitId: unit.id, version: unit.version }}
          >
            {(failure) => (
              <SelectField
                name="parentId"
                label={copy.parent}
                options={parents}
                defaultValue={unit.parentId}
                failure={failure}
              />
            )}
          </FormDialog>
          <FormDialog
            trigger={actButton(copy.archive)}
            title={phrases.of(copy.archive, unit.name)}
            lead={copy.archiveWhy}
            submit={copy.archive}
            danger
            hidden={{ intent: 'archive-unit', unitId: unit.id }}
          />
        </>
      )}
    </span>
  );
}

/** An element and not a component: the dialog's trigger puts its own props and ref on the button. */
const actButton = (label: string) => (
  <Button size="1" variant="ghost">
    {label}
  </Button>
);

function UnitFields({ failure, unit }: { failure: Failure | null; unit?: TreeUnit }) {
  const words = useCopy();
  const copy = words.administration.units;
  const kinds = UNIT_KINDS.map((kind) => ({ value: kind, label: words.vocabulary.unitKind[kind] }));
  return (
    <>
      <TextField
        name="name"
        label={copy.name}
        failure={failure}
        required
        {...(unit ? { defaultValue: unit.name } : {})}
      />
      <TextField
        name="shortName"
        label={copy.shortName}
        failure={failure}
        required
        {...(unit ? { defaultValue: unit.shortName } : {})}
      />
      <SelectField
        name="kind"
        label={copy.kind}
        options={kinds}
        failure={failure}
        {...(unit ? { defaultValue: unit.kind } : {})}
      />
    </>
  );
}
