import { useCopy } from '#app/copy/index';
import type { Remaining } from '#domain/tasks/remaining';

/** What is left in its own unit, or by how much it is late; nothing once nothing is owed. */
export function RemainingText({ remaining }: { remaining: Remaining | null }) {
  const { task: copy, phrases } = useCopy();
  if (!remaining) return null;
  return (
    <span className="remaining" data-kind={remaining.kind}>
      {copy.remaining[remaining.kind](remaining.workingDays)}
      {remaining.provisional && <span className="muted">{phrases.aside(copy.provisional)}</span>}
    </span>
  );
}
