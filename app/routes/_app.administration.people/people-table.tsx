import { useFetcher } from '@remix-run/react';
import { Badge, Button } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { PersonRow } from '#services/org/get-people-view';
import type { TreeUnit } from '#services/org/get-tree-view';
import { PersonActs } from './person-dialogs.tsx';

/** People, their places and roles, and what can be done for each. */
export function PeopleTable({
  people,
  units,
  onPassword,
}: {
  people: readonly PersonRow[];
  units: readonly TreeUnit[];
  onPassword: (password: string) => void;
}) {
  const copy = useCopy().administration.people;
  return (
    <div className="table-scroll" role="region" aria-label={copy.title} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {[copy.name, copy.jobTitle, copy.unit, copy.userName, copy.roles].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{copy.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className="nowrap">
                {person.name}
              </th>
              <td className="nowrap">{person.title}</td>
              <td className="nowrap">
                {person.unitName}
                {person.sectionName && ` · ${person.sectionName}`}
              </td>
              <td>{person.userName && <code>{person.userName}</code>}</td>
              <td>
                <Roles person={person} />
              </td>
              <td>{person.mayEdit && <PersonActs person={person} units={units} onPassword={onPassword} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Roles({ person }: { person: PersonRow }) {
  const words = useCopy();
  const fetcher = useFetcher();
  return (
    <div className="role-list">
      {person.roles.map((held) => (
        <Badge key={held.grantId} color="gray" title={words.administration.roleSentence[held.role]}>
          {held.unitName}
          {held.sectionName && ` ${held.sectionName}`} · {words.vocabulary.role[held.role]}
          {person.mayEdit && (
            <fetcher.Form method="post">
              <input type="hidden" name="intent" value="revoke-role" />
              <input type="hidden" name="grantId" value={held.grantId} />
              <Button
                type="submit"
                size="1"
                variant="ghost"
                color="gray"
                aria-label={words.phrases.of(
                  words.administration.people.revoke,
                  `${person.name} ${words.vocabulary.role[held.role]}`,
                )}
              >
                ×
              </Button>
            </fetcher.Form>
          )}
        </Badge>
      ))}
      <FailureNote failure={failureIn(fetcher.data)} />
    </div>
  );
}
