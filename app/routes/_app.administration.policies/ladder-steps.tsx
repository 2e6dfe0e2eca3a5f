import { useCopy } from '#app/copy/index';
import type { Ladder } from '#domain/escalation/ladder';

/** A ladder as a person reads it: when, and who is told. */
export function LadderSteps({ ladder }: { ladder: Ladder }) {
  const words = useCopy().escalation;
  return (
    <ol className="ladder-steps">
      {ladder.rungs.map((rung) => (
        <li key={rung.key}>
          {words.when(rung.offsetWorkingDays)} → {words.audience[rung.audience]}
        </li>
      ))}
    </ol>
  );
}
