import { SegmentedControl } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { RevisionKind } from '#domain/planning/revision/compare-revision';
import type { RevisionTable } from '#services/revisions/get-revision-view';

const SHOWN = ['changed', 'appeared', 'fell-away', 'moved', 'unchanged', 'kept'] as const;

/** How many of each kind, and which of them are shown. */
export function KindFilter({
  counts,
  only,
  onOnly,
}: {
  counts: RevisionTable['counts'];
  only: RevisionKind | null;
  onOnly: (kind: RevisionKind | null) => void;
}) {
  const words = useCopy().revision;
  const kinds = SHOWN.filter((kind) => counts[kind] > 0);
  return (
    <div className="revision-filter">
      <SegmentedControl.Root
        value={only ?? 'all'}
        onValueChange={(value) => onOnly(kinds.find((kind) => kind === value) ?? null)}
        aria-label={words.summary}
      >
        <SegmentedControl.Item value="all">{words.all}</SegmentedControl.Item>
        {kinds.map((kind) => (
          <SegmentedControl.Item key={kind} value={kind}>
            {words.count(words.kind[kind], counts[kind])}
          </SegmentedControl.Item>
        ))}
      </SegmentedControl.Root>
      <span className="muted only-desk">{words.keys}</span>
    </div>
  );
}
