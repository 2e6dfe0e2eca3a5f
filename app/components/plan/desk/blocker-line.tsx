import { useCopy } from '#app/copy/index';
import type { Blocker } from '#domain/planning/publish-readiness';
import { useDeskTools } from './desk.tsx';

/** What keeps the plan from being published, or an amendment from being put in force; a press goes to the first item that it is about. */
export function BlockerLine({ blockers, of = 'plan' }: { blockers: readonly Blocker[]; of?: 'plan' | 'amendment' }) {
  const desk = useDeskTools();
  const { review: copy, plans } = useCopy();
  const { ready, before } = of === 'plan' ? copy : plans.amendment;
  if (blockers.length === 0) return <p className="blockers muted">{ready}</p>;
  return (
    <p className="blockers">
      <span className="muted">{before}</span>
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
