import { Dialog, Heading, Kbd } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import { useFocusReturn } from '#app/keyboard/use-focus-return';

/** The keys that work everywhere, in lists and in the calendar; opened by `?` or from the person's menu. */
export function KeysHelp({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const copy = useCopy();
  const words = copy.frame.keyMeanings;
  const parts: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
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
  const returnFocus = useFocusReturn(open);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Content maxWidth="420px" onCloseAutoFocus={returnFocus} aria-describedby={undefined}>
        <Dialog.Title size="4">{copy.frame.keysTitle}</Dialog.Title>
        {parts.map(([title, keys]) => (
          <section key={title} className="keys-part">
            <Heading as="h2" size="2">
              {title}
            </Heading>
            <dl className="keys-list">
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Dialog.Content>
    </Dialog.Root>
  );
}
