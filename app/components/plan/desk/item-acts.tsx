import { Button, Kbd } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';

/** What can be done to the selected item, each with its key. */
export function ItemActs({ item }: { item: ReviewItem }) {
  const desk = useDeskTools();
  const copy = useCopy().review.acts;
  const { id, mergeIntoId, dropped } = item;
  return (
    <div className="item-acts" role="group" aria-label={copy.label}>
      <Act name={copy.edit} shortcut="E" onAct={() => desk.setRetitling(true)} />
      <Act name={copy.assign} shortcut="A" onAct={() => desk.open({ kind: 'assign-item', itemId: id })} />
      <Act name={copy.addRule} onAct={() => desk.open({ kind: 'rule', itemId: id, ruleId: null })} />
      <Act name={copy.addIndicator} onAct={() => desk.open({ kind: 'indicator', itemId: id, indicatorId: null })} />
      <Act name={copy.split} shortcut="S" onAct={() => desk.open({ kind: 'split', itemId: id })} />
      {mergeIntoId !== null && (
        <Act
          name={copy.merge}
          shortcut="M"
          onAct={() => {
            desk.send({ kind: 'merge-item', itemId: id, intoId: mergeIntoId });
            desk.select(mergeIntoId);
          }}
        />
      )}
      <Act
        name={dropped ? copy.restore : copy.drop}
        shortcut="D"
        onAct={() => desk.send({ kind: dropped ? 'restore-item' : 'drop-item', itemId: id })}
      />
      {desk.parties.length > 0 && <LeadParty item={item} />}
      <Act name={copy.addItem} onAct={() => desk.open({ kind: 'add-item', itemId: id })} />
    </div>
  );
}

function LeadParty({ item }: { item: ReviewItem }) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  return (
    <select
      className="select small-select"
      aria-label={copy.leadParty}
      title={copy.leadParty}
      value={item.leadParty ?? ''}
      onChange={(event) =>
        desk.send({
          kind: 'set-lead-party',
          itemId: item.id,
          party: event.target.value === '' ? null : event.target.value,
        })
      }
    >
      <option value="">{copy.leadPartyIs(copy.noParty)}</option>
      {desk.parties.map(({ key }) => (
        <option key={key} value={key}>
          {copy.leadPartyIs(key)}
        </option>
      ))}
    </select>
  );
}

function Act({ name, shortcut, onAct }: { name: string; shortcut?: string; onAct: () => void }) {
  return (
    <Button size="1" variant="soft" color="gray" onClick={onAct}>
      {name}
      {shortcut && (
        <Kbd size="1" className="only-desk">
          {shortcut}
        </Kbd>
      )}
    </Button>
  );
}
