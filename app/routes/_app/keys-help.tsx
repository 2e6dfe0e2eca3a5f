import { Heading } from '@radix-ui/themes';
import { KeyList, type KeyMeaning } from '#app/components/ui/key-list.tsx';
import { KeysDialog } from '#app/components/ui/keys-dialog.tsx';
import { useCopy } from '#app/copy/index';

/** The keys that work everywhere, in lists and in the calendar; opened by `?` or from the person's menu. */
export function KeysHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const copy = useCopy();
  const words = copy.frame.keyMeanings;
  const parts: readonly (readonly [title: string, keys: readonly KeyMeaning[]])[] = [
    [
      copy.frame.keyParts.everywhere,
      [
        ['Ctrl K', words.find],
        ['?', words.keys],
      ],
    ],
    [
      copy.frame.keyParts.lists,
      [
        ['J', words.next],
        ['K', words.previous],
        ['Enter', words.open],
        ['D', words.done],
        ['E', words.edit],
        ['A', words.assign],
        ['/', words.filter],
        ['Esc', words.closePanel],
      ],
    ],
    [
      copy.frame.keyParts.calendar,
      [
        ['← ↑ ↓ →', words.days],
        ['P', copy.calendar.previous],
        ['N', copy.calendar.next],
        ['T', copy.calendar.today],
        ['M', words.views],
        ['E', words.redate],
      ],
    ],
  ];
  return (
    <KeysDialog open={open} onOpen={onOpen} title={copy.frame.keysTitle}>
      {parts.map(([title, keys]) => (
        <section key={title} className="keys-part">
          <Heading as="h2" size="2">
            {title}
          </Heading>
          <KeyList keys={keys} />
        </section>
      ))}
    </KeysDialog>
  );
}
