import { Button } from '@radix-ui/themes';
import { Command } from 'cmdk';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFetcher } from '@remix-run/react';
import { useCopy } from '#app/copy/index';
import type { Assignment } from '#domain/planning/draft';
import type { Assignees } from '#services/plans/find-assignees';
import type { NamedAssignment } from '#services/plans/named-assignment';
import type { PartyProposal } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { assignmentText } from '../desk/party-table.tsx';
import { FormFoot } from './form-foot.tsx';

const PAUSE_MS = 150;

const NOBODY: NamedAssignment = {
  unitId: '',
  unitName: '',
  sectionId: null,
  sectionName: null,
  ownerId: null,
  ownerName: null,
  backupId: null,
  backupName: null,
};

/** Finds an owner, then a backup, by typing: Enter takes the one that is marked and goes on to the next. */
export function AssigneePicker({
  initial,
  proposals,
  onPicked,
}: {
  initial: NamedAssignment | null;
  proposals: readonly PartyProposal[];
  onPicked: (assignment: Assignment) => void;
}) {
  const copy = useCopy().review;
  const [picked, setPicked] = useState<NamedAssignment>(initial ?? NOBODY);
  const [role, setRole] = useState<'owner' | 'backup'>(initial?.ownerId && !initial.backupId ? 'backup' : 'owner');
  const [query, setQuery] = useState('');
  const found = useAssignees(query);
  const people = found.people.filter(({ id }) => role === 'owner' || id !== picked.ownerId);
  const foot = useRef<HTMLDivElement>(null);
  const takePerson = ({ id, name, unitId, unitName, sectionId, sectionName }: Assignees['people'][number]) => {
    setQuery('');
    if (role === 'owner') {
      const backup = picked.backupId === id ? { backupId: null, backupName: null } : {};
      setPicked({ ...picked, unitId, unitName, sectionId, sectionName, ownerId: id, ownerName: name, ...backup });
      setRole('backup');
    } else {
      const place = picked.unitId === '' ? { unitId, unitName, sectionId, sectionName } : {};
      setPicked({ ...picked, ...place, backupId: id, backupName: name });
      foot.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    }
  };
  const takePlace = (place: Pick<NamedAssignment, 'unitId' | 'unitName' | 'sectionId' | 'sectionName'>) => {
    setQuery('');
    setPicked({ ...picked, ...place });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { unitId, sectionId, ownerId, backupId } = picked;
    onPicked({ unitId, sectionId, ownerId, backupId });
  };
  return (
    <form className="picker" onSubmit={send}>
      {proposals.length > 0 && (
        <div className="item-acts">
          <span className="muted">{copy.proposals}</span>
          {proposals.map((proposal, index) => (
            <Button key={index} type="button" size="1" variant="surface" onClick={() => setPicked(proposal.assignment)}>
              {assignmentText(proposal.assignment)}
              <span className="chip-origin">{copy.ground[proposal.ground]}</span>
            </Button>
          ))}
        </div>
      )}
      <div className="picker-roles">
        <Role label={copy.owner} name={picked.ownerName} on={role === 'owner'} onPress={() => setRole('owner')} />
        <Role
          label={copy.backupRole}
          name={picked.backupName}
          on={role === 'backup'}
          onPress={() => setRole('backup')}
        />
        <p className="picker-place">
          <span className="muted">{copy.place}</span>{' '}
          {[picked.unitName, picked.sectionName].filter(Boolean).join(' ') || copy.notChosen}
        </p>
      </div>
      <Command label={copy.pick} shouldFilter={false} loop>
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={role === 'owner' ? copy.pickOwner : copy.pickBackup}
        />
        <Command.List>
          <Command.Empty>{copy.nobody}</Command.Empty>
          <Group heading={copy.people}>
            {people.map((person) => (
              <Command.Item key={person.id} value={person.id} onSelect={() => takePerson(person)}>
                <span>{person.name}</span>
                <span className="muted">
                  {[person.unitName, person.sectionName, person.title].filter(Boolean).join(' · ')}
                </span>
              </Command.Item>
            ))}
          </Group>
          <Group heading={copy.sections}>
            {found.sections.map(({ id, name, unitId, unitName }) => (
              <Command.Item
                key={id}
                value={id}
                onSelect={() => takePlace({ unitId, unitName, sectionId: id, sectionName: name })}
              >
                <span>{name}</span>
                <span className="muted">{unitName}</span>
              </Command.Item>
            ))}
          </Group>
          <Group heading={copy.units}>
            {found.units.map(({ id, name }) => (
              <Command.Item
                key={id}
                value={id}
                onSelect={() => takePlace({ unitId: id, unitName: name, sectionId: null, sectionName: null })}
              >
                <span>{name}</span>
              </Command.Item>
            ))}
          </Group>
        </Command.List>
      </Command>
      <div ref={foot}>
        <FormFoot submit={copy.assign} ready={picked.unitId !== ''} />
      </div>
    </form>
  );
}

/** A kind of places under its heading; nothing where there is none of it. */
function Group({ heading, children }: { heading: string; children: readonly ReactNode[] }) {
  return children.length > 0 && <Command.Group heading={heading}>{children}</Command.Group>;
}

function Role({ label, name, on, onPress }: { label: string; name: string | null; on: boolean; onPress: () => void }) {
  const copy = useCopy().review;
  return (
    <button type="button" className="picker-role" aria-pressed={on} onClick={onPress}>
      <span className="muted">{label}</span>
      <strong>{name ?? copy.notChosen}</strong>
    </button>
  );
}

/** Whoever of the plan's unit answers to the words at once, then the units below as well. */
function useAssignees(query: string): Assignees {
  const { planId, assignees } = useDesk();
  const fetcher = useFetcher<Assignees>();
  const load = fetcher.load;
  const asked = query.trim();
  const [sent, setSent] = useState('');
  useEffect(() => {
    if (asked === '') return;
    const timer = setTimeout(() => {
      setSent(asked);
      load(`/plans/${planId}/assignees?q=${encodeURIComponent(asked)}`);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, load, planId]);
  const answered = sent === asked && fetcher.state === 'idle' && fetcher.data;
  return answered || namedLike(assignees, asked);
}

function namedLike({ people, sections, units }: Assignees, words: string): Assignees {
  const holds = (...names: (string | null)[]) => names.some((name) => name?.includes(words));
  return {
    people: people.filter(({ name, sectionName }) => holds(name, sectionName)),
    sections: sections.filter(({ name }) => holds(name)),
    units: units.filter(({ name }) => holds(name)),
  };
}
