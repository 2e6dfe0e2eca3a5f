import { Kbd } from '@radix-ui/themes';

/** A key, or keys pressed together, and what it does. */
export type KeyMeaning = readonly [key: string, meaning: string];

/** Keys and what each does. */
export function KeyList({ keys }: { keys: readonly KeyMeaning[] }) {
  return (
    <dl className="key-list">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
