type Facts = Readonly<Record<string, unknown>> | null;

/** What changed, field by field; long values are cut, the whole stands in the tooltip. */
export function ChangeText({ before, after }: { before: Facts; after: Facts }) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return (
    <ul className="change-text">
      {fields.map((field) => {
        const was = shown(before?.[field]);
        const is = shown(after?.[field]);
        return (
          <li key={field} title={`${was} → ${is}`}>
            <code>{field}</code> {before && field in before && <del>{cut(was)}</del>}{' '}
            {after && field in after && <ins>{cut(is)}</ins>}
          </li>
        );
      })}
    </ul>
  );
}

const LONGEST = 60;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const shown = (value: unknown): string =>
  value === null || value === undefined ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
