import { Fragment, useEffect, useMemo } from 'react';
import { useCopy } from '#app/copy/index';
import type { DraftHeading } from '#domain/planning/draft';
import { headingPaths } from '../heading-paths';
import { useDesk } from './desk.tsx';
import { ItemCard } from './item-card.tsx';

/** The draft's items under the headings of the plan. */
export function ItemList({ outline }: { outline: readonly DraftHeading[] }) {
  const copy = useCopy().review;
  const { items, selectedId, selectedFrom, retitling } = useDesk();
  const pathOf = useMemo(() => headingPaths(outline), [outline]);
  useEffect(() => {
    if (selectedId === null) return;
    const card = document.getElementById(`item-${selectedId}`);
    card?.scrollIntoView({ block: selectedFrom === 'source' ? 'center' : 'nearest' });
    if (selectedFrom === 'draft') card?.querySelector<HTMLElement>('.item-title')?.focus({ preventScroll: true });
  }, [selectedId, selectedFrom]);
  if (items.length === 0) return <p className="muted">{copy.noItems}</p>;
  return (
    <div className="item-list">
      {items.map((item, index) => {
        const path = pathOf(item.headingId);
        const begins = index === 0 || path !== pathOf(items[index - 1]?.headingId ?? null);
        return (
          <Fragment key={item.id}>
            {begins && path !== '' && <h3 className="item-group">{path}</h3>}
            <ItemCard
              item={item}
              number={index + 1}
              selected={item.id === selectedId}
              retitling={retitling && item.id === selectedId}
            />
          </Fragment>
        );
      })}
    </div>
  );
}
