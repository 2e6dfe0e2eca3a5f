import { Button } from '@radix-ui/themes';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useCopy } from '#app/copy/index';
import type { TreeUnit } from '#services/org/get-tree-view';

/** The sections (科室) of a unit: a press on a name opens renaming and retiring. */
export function SectionList({ unit }: { unit: TreeUnit }) {
  const copy = useCopy().administration.units;
  if (!unit.mayEdit && unit.sections.length === 0) return null;
  return (
    <ul className="section-list" aria-label={copy.sections}>
      {unit.sections.map((section) => (
        <li key={section.id}>{unit.mayEdit ? <SectionActs section={section} /> : section.name}</li>
      ))}
      {unit.mayEdit && (
        <li>
          <FormDialog
            trigger={
              <Button size="1" variant="ghost">
                {copy.addSection}
              </Button>
            }
            title={copy.addSection}
            submit={copy.addSection}
            hidden={{ intent: 'add-section', unitId: unit.id }}
          >
            {(failure) => <TextField name="name" label={copy.sectionName} failure={failure} required />}
          </FormDialog>
        </li>
      )}
    </ul>
  );
}

function SectionActs({ section }: { section: { id: string; name: string } }) {
  const { administration, phrases } = useCopy();
  const copy = administration.units;
  return (
    <>
      <FormDialog
        trigger={
          <Button size="1" variant="soft" color="gray">
            {section.name}
          </Button>
        }
        title={copy.rename}
        submit={copy.rename}
        hidden={{ intent: 'rename-section', sectionId: section.id }}
      >
        {(failure) => (
          <TextField name="name" label={copy.sectionName} failure={failure} defaultValue={section.name} required />
        )}
      </FormDialog>
      <FormDialog
        trigger={
          <Button size="1" variant="ghost" color="gray" aria-label={phrases.of(copy.archive, section.name)}>
            ×
          </Button>
        }
        title={phrases.of(copy.archive, section.name)}
        lead={copy.archiveWhy}
        submit={copy.archive}
        danger
        hidden={{ intent: 'archive-section', sectionId: section.id }}
      />
    </>
  );
}
