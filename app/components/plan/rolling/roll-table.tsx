import { SegmentedControl } from '@radix-ui/themes';
import { useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { RollLine, RollView } from '#services/plans/get-roll-view';
import { ProposalLine } from './proposal-line.tsx';
import { ItemYear } from './item-year.tsx';

/** Last year's items with what they came to, and beside each what is proposed for the next. Hidden rows keep their ticks. */
export function RollTable({ view: { plan, toYear, proposals, items } }: { view: RollView }) {
  const words = useCopy().rolling;
  const [only, setOnly] = useState(false);
  const proposed = items.filter((item) => item.proposals.length > 0).length;
  const disabled = !plan.may.roll;
  return (
    <>
      <div className="revision-filter">
        <SegmentedControl.Root
          value={only ? 'proposed' : 'all'}
          onValueChange={(value) => setOnly(value === 'proposed')}
          aria-label={words.show}
        >
          <SegmentedControl.Item value="all">{words.all(items.length)}</SegmentedControl.Item>
          <SegmentedControl.Item value="proposed">{words.proposed(proposed)}</SegmentedControl.Item>
        </SegmentedControl.Root>
      </div>
      <table className="table roll-table">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.lastYearIn(toYear - 1)}</th>
            <th scope="col">{words.nextYearIn(toYear)}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.length > 0 && (
            <tr>
              <th scope="row">{words.about}</th>
              <td data-empty="" />
              <td data-name={words.nextYearIn(toYear)}>
                {proposals.map((one) => (
                  <ProposalLine key={one.id} proposal={one} disabled={disabled} />
                ))}
              </td>
            </tr>
          )}
          {items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              toYear={toYear}
              disabled={disabled}
              hidden={only && item.proposals.length === 0}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function ItemRow({
  item,
  toYear,
  disabled,
  hidden,
}: {
  item: RollLine;
  toYear: number;
  disabled: boolean;
  hidden: boolean;
}) {
  const words = useCopy().rolling;
  return (
    <tr hidden={hidden}>
      <th scope="row">{item.title}</th>
      <td data-name={words.lastYearIn(toYear - 1)}>
        <ItemYear of={item} />
      </td>
      <td data-name={words.nextYearIn(toYear)}>
        {item.proposals.length === 0 && <span className="muted">{words.asBefore}</span>}
        {item.proposals.map((one) => (
          <ProposalLine key={one.id} proposal={one} disabled={disabled} />
        ))}
      </td>
    </tr>
  );
}
