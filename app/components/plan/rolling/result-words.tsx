import { useCopy } from '#app/copy/index';
import type { ItemResult } from '#domain/planning/roll/item-result';

/** What an item came to last year, in a few words. */
export function ResultWords({ result }: { result: ItemResult }) {
  const words = useCopy().rolling;
  if (result.tasks === 0) return <span className="muted">{words.noTasks}</span>;
  const said = [
    words.tasks(result.done, result.tasks),
    ...(result.late > 0 ? [words.late(result.late)] : []),
    ...(result.unfinished > 0 ? [words.unfinished(result.unfinished)] : []),
    ...(result.moved > 0 ? [words.moved(result.moved)] : []),
    ...(result.evidence > 0 ? [words.evidence(result.evidence)] : []),
  ];
  return <span>{words.joined(said)}</span>;
}
