import { Button } from '@radix-ui/themes';
import { useCallback } from 'react';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { SelectField } from '#app/components/ui/select-field.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { useCopy } from '#app/copy/index';
import { ROLES } from '#domain/access/roles';
import { POST_RANKS } from '#domain/org/org';
import type { PersonRow } from '#services/org/get-people-view';
import type { TreeUnit } from '#services/org/get-tree-view';
import { PersonFields } from './person-fields.tsx';

type OnPassword = (password: string) => void;

/** The action's answer holds the one-time password of a new account. */
function usePasswordIn(onPassword: OnPassword): (answer: unknown) => void {
  return useCallback(
    (answer: unknown) => {
      const password = (answer as { password?: string | null } | undefined)?.password;
      if (password) onPassword(password);
    },
    [onPassword],
  );
}

export function AddPerson({ units, onPassword }: { units: readonly TreeUnit[]; onPassword: OnPassword }) {
  const copy = useCopy().administration.people;
  const done = usePasswordIn(onPassword);
  return (
    <FormDialog
      trigger={<Button>{copy.add}</Button>}
      title={copy.add}
      submit={copy.add}
      hidden={{ intent: 'add-person' }}
      onDone={done}
    >
      {(failure) => (
        <>
          <PersonFields units={units} failure={failure} />
          <TextField name="userName" label={copy.userName} hint={copy.userNameHint} failure={failure} />
        </>
      )}
    </FormDialog>
  );
}

const ghost = (label: string) => (
  <Button size="1" variant="ghost">
    {label}
  </Button>
);

/** Edit, roles, posts, account, leaving. */
export function PersonActs({
  person,
  units,
  onPassword,
}: {
  person: PersonRow;
  units: readonly TreeUnit[];
  onPassword: OnPassword;
}) {
  const words = useCopy();
  const copy = words.administration.people;
  const done = usePasswordIn(onPassword);
  const unitOptions = units.map(({ id, name }) => ({ value: id, label: name }));
  const sections = units.flatMap((unit) =>
    unit.sections.map(({ id, name }) => ({ value: id, label: `${unit.shortName} · ${name}` })),
  );
  const roles = ROLES.map((role) => ({ value: role, label: words.vocabulary.role[role] }));
  const ranks = POST_RANKS.map((rank) => ({ value: rank, label: words.administration.postRank[rank] }));
  const of = (act: string): string => words.phrases.of(act, person.name);
  return (
    <span className="row-acts">
      <FormDialog
        trigger={ghost(copy.edit)}
        title={of(copy.edit)}
        submit={copy.edit}
        hidden={{ intent: 'edit-person', personId: person.id, version: person.version }}
      >
        {(failure) => <PersonFields units={units} failure={failure} person={person} />}
      </FormDialog>
      <FormDialog
        trigger={ghost(copy.grant)}
        title={of(copy.grant)}
        submit={copy.grant}
        hidden={{ intent: 'grant-role', personId: person.id }}
      >
        {(failure) => (
          <>
            <SelectField name="role" label={copy.role} options={roles} failure={failure} />
            <SelectField
              name="unitId"
              label={copy.inUnit}
              options={unitOptions}
              defaultValue={person.unitId}
              failure={failure}
            />
            <SelectField
              name="sectionId"
              label={copy.section}
              options={sections}
              nothing={copy.noSection}
              failure={failure}
            />
          </>
        )}
      </FormDialog>
      <FormDialog
        trigger={ghost(copy.holdPost)}
        title={of(copy.holdPost)}
        submit={copy.holdPost}
        hidden={{ intent: 'hold-post', personId: person.id, unitId: person.unitId }}
      >
        {(failure) => (
          <>
            <TextField name="postName" label={copy.postName} failure={failure} required />
            <SelectField name="rank" label={copy.rank} options={ranks} failure={failure} />
          </>
        )}
      </FormDialog>
      <FormDialog
        trigger={ghost(person.userName ? copy.resetPassword : copy.openAccount)}
        title={of(person.userName ? copy.resetPassword : copy.openAccount)}
        submit={person.userName ? copy.resetPassword : copy.openAccount}
        hidden={{ intent: 'open-account', personId: person.id }}
        onDone={done}
      >
        {(failure) => (
          <TextField
            name="userName"
            label={copy.userName}
            failure={failure}
            required
            {...(person.userName ? { defaultValue: person.userName } : {})}
          />
        )}
      </FormDialog>
      <FormDialog
        trigger={ghost(copy.archive)}
        title={of(copy.archive)}
        lead={copy.archiveWhy}
        submit={copy.archive}
        danger
        hidden={{ intent: 'archive-person', personId: person.id }}
      />
    </span>
  );
}
