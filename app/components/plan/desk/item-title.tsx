import { TextField } from '@radix-ui/themes';
import { useState } from 'react';
import { useCopy } from '#app/copy/index';
import type { ReviewItem } from '#services/plans/get-review-view';
import { useDeskTools } from './desk.tsx';

/** An item's name; written over in place. Enter and leaving the line keep it, Escape does not. */
export function ItemTitle({ item, selected, retitling }: { item: ReviewItem; selected: boolean; retitling: boolean }) {
  const desk = useDeskTools();
  if (retitling && desk.mayEdit) return <TitleInput item={item} />;
  return (
    <button
      type="button"
      className="item-title"
      aria-expanded={selected}
      onClick={() => desk.select(item.id)}
      onDoubleClick={() => desk.setRetitling(true)}
    >
      {item.title}
    </button>
  );
}

function TitleInput({ item }: { item: ReviewItem }) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  const [title, setTitle] = useState(item.title);
  const keep = () => {
    desk.setRetitling(false);
    const changed = title.trim();
    if (changed !== '' && changed !== item.title) desk.send({ kind: 'retitle-item', itemId: item.id, title: changed });
  };
  return (
    <TextField.Root
      className="item-title-input"
      size="1"
      autoFocus
      aria-label={copy.itemTitle}
      value={title}
      maxLength={500}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') desk.setRetitling(false);
      }}
    />
  );
}
