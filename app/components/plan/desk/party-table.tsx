import { Link } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { NamedAssignment } from '#services/plans/named-assignment';
import type { ReviewParty } from '#services/plans/get-review-view';
import { CarriedMark } from './carried-mark.tsx';
import { useDeskTools } from './desk.tsx';
import { linkOf } from './use-linked-lights';

/** The parties that the text names, each matched once for every item that it leads. */
export function PartyTable() {
  const desk = useDeskTools();
  const {
    review: copy,
    questions: { memory },
  } = useCopy();
  const parties = [...desk.parties].sort((a, b) => b.itemCount - a.itemCount);
  if (parties.length === 0) return <p className="muted">{copy.partiesNone}</p>;
  return (
    <>
      <p className="muted">
        {copy.partiesLead} <Link to={`/plans/remembered?unit=${desk.unitId}`}>{memory.link}</Link>
      </p>
      <ul className="party-list">
        {parties.map((party) => (
          <PartyRow key={party.key} party={party} />
        ))}
      </ul>
    </>
  );
}

function PartyRow({ party }: { party: ReviewParty }) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  const { key, assignment, proposals, itemCount } = party;
  const give = ({ unitId, sectionId, ownerId, backupId }: NamedAssignment) =>
    desk.send({ kind: 'assign-party', party: key, assignment: { unitId, sectionId, ownerId, backupId } });
  return (
    <li className="party" {...linkOf([`party:${key}`])}>
      <div>
        <strong>{key}</strong> <span className="muted">{copy.items(itemCount)}</span>
        <p className="party-match">{assignment ? assignmentText(assignment) : copy.noOwner}</p>
        {party.carried && <CarriedMark carried={{ ...party.carried, plan: null }} />}
      </div>
      {desk.mayEdit && (
        <div className="item-acts">
          {!assignment &&
            proposals.slice(0, 3).map((proposal, index) => (
              <Button key={index} size="1" variant="surface" onClick={() => give(proposal.assignment)}>
                {assignmentText(proposal.assignment)}
                <span className="chip-origin">{copy.ground[proposal.ground]}</span>
              </Button>
            ))}
          <Button
            size="1"
            variant="soft"
            color="gray"

            onClick={() => desk.open({ kind: 'assign-party', party: key })}
          >
            {copy.assign}
          </Button>
          {assignment && (
            <Button
              size="1"
              variant="ghost"
              onClick={() => desk.send({ kind: 'assign-party', party: key, assignment: null })}
            >
              {copy.clear}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** `妇产科 吴桂芳 / 孙燕` */
export function assignmentText({ unitName, sectionName, ownerName, backupName }: NamedAssignment): string {
  const people = [ownerName, backupName].filter((name) => name !== null).join(' / ');
  return [sectionName ?? unitName, people].filter((part) => part !== '').join(' ');
}
