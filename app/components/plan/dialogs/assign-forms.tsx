import { Dialog, SegmentedControl } from '@radix-ui/themes';
import { useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { Assignment } from '#domain/planning/draft';
import type { ReviewItem, ReviewParty } from '#services/plans/get-review-view';
import { useDesk } from '../desk/desk.tsx';
import { AssigneePicker } from './assignee-picker.tsx';

/** Gives one item to people, or every item that its lead party leads. */
export function AssignItemForm({ item }: { item: ReviewItem }) {
  const desk = useDesk();
  const copy = useCopy().review;
  const party = desk.parties.find(({ key }) => key === item.leadParty);
  const [scope, setScope] = useState<'party' | 'item'>(party && item.assignedBy !== 'item' ? 'party' : 'item');
  const give = (assignment: Assignment) => {
    if (scope === 'party' && party) desk.send({ kind: 'assign-party', party: party.key, assignment });
    else desk.send({ kind: 'assign-item', itemId: item.id, assignment });
    desk.open(null);
  };
  return (
    <>
      <Dialog.Title size="4">{copy.assignTitle(item.title)}</Dialog.Title>
      {party && (
        <SegmentedControl.Root
          size="1"
          value={scope}
          onValueChange={(next) => setScope(next === 'party' ? 'party' : 'item')}
          aria-label={copy.scope}
        >
          <SegmentedControl.Item value="party">{copy.scopeParty(party.key, party.itemCount)}</SegmentedControl.Item>
          <SegmentedControl.Item value="item">{copy.scopeItem}</SegmentedControl.Item>
        </SegmentedControl.Root>
      )}
      <AssigneePicker initial={item.assignment} proposals={party?.proposals ?? []} onPicked={give} />
    </>
  );
}

/** Matches a party of the text with people, for every item that it leads. */
export function AssignPartyForm({ party }: { party: ReviewParty }) {
  const desk = useDesk();
  const copy = useCopy().review;
  return (
    <>
      <Dialog.Title size="4">{copy.assignTitle(copy.scopeParty(party.key, party.itemCount))}</Dialog.Title>
      <AssigneePicker
        initial={party.assignment}
        proposals={party.proposals}
        onPicked={(assignment) => {
          desk.send({ kind: 'assign-party', party: party.key, assignment });
          desk.open(null);
        }}
      />
    </>
  );
}

/** Gives everything that nobody owns yet to the same people. */
export function AssignRestForm() {
  const desk = useDesk();
  const copy = useCopy().review;
  return (
    <>
      <Dialog.Title size="4">{copy.assignRestTitle}</Dialog.Title>
      <AssigneePicker
        initial={null}
        proposals={[]}
        onPicked={(assignment) => {
          desk.send({ kind: 'assign-rest', assignment });
          desk.open(null);
        }}
      />
    </>
  );
}
