import { useCopy } from '#app/copy/index';
import type { Blocker } from '#domain/planning/publish-readiness';
import { useDeskTools } from './desk.tsx';

/** What keeps the plan from being published; a press goes to the first item that it is about. */
export function BlockerLine({ blockers }: { blockers: readonly Blocker[] }) {
  const desk = useDeskTools();
  const copy = useCopy().review;
  if (blockers.length === 0) return <p className="blockers muted">{copy.ready}</p>;
  return (
    <p className="blockers">
      <span className="muted">{copy.before}</span>
      {blockers.map(({ reason, itemIds }) => {
        const words = copy.blocker[reason](itemIds.length);
        const [first] = itemIds;
        return first ? (
          <button key={reason} type="button" className="text-button" onClick={() => desk.select(first)}>
            {words}
          </button>
        ) : (
          <span key={reason}>{words}</span>
        );
      })}
    </p>
  );
}
