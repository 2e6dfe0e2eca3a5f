import { flushSync } from 'react-dom';
import { useKey } from '#app/keyboard/use-key';
import { useDesk } from './desk.tsx';

/** The keys of the desk; they rest while a form is open. `?` calls `onHelp`. */
export function useDeskKeys(onHelp: () => void): void {
  const desk = useDesk();
  const index = desk.items.findIndex((item) => item.id === desk.selectedId);
  const selected = desk.items[index];
  const step = (by: 1 | -1) => {
    const next = desk.items[index < 0 ? (by === 1 ? 0 : desk.items.length - 1) : index + by];
    // Drawn at once: the next key may come before React would.
    if (next && !desk.form) flushSync(() => desk.select(next.id));
  };
  const onSelected = (act: (item: NonNullable<typeof selected>) => void) => () => {
    if (selected && desk.mayEdit && !desk.form) act(selected);
  };
  useKey('j', () => step(1));
  useKey('k', () => step(-1));
  useKey(
    'e',
    onSelected(() => desk.setRetitling(true)),
  );
  useKey(
    'a',
    onSelected((item) => desk.open({ kind: 'assign-item', itemId: item.id })),
  );
  useKey(
    's',
    onSelected((item) => desk.open({ kind: 'split', itemId: item.id })),
  );
  useKey(
    'd',
    onSelected((item) => desk.send({ kind: item.dropped ? 'restore-item' : 'drop-item', itemId: item.id })),
  );
  useKey(
    'm',
    onSelected(({ id, mergeIntoId }) => {
      if (mergeIntoId === null) return;
      desk.send({ kind: 'merge-item', itemId: id, intoId: mergeIntoId });
      desk.select(mergeIntoId);
    }),
  );
  useKey('mod+z', () => desk.mayEdit && desk.undo());
  useKey('mod+shift+z', () => desk.mayEdit && desk.redo());
  useKey('?', onHelp);
}
