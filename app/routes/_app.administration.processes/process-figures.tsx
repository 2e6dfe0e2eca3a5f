import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { ProcessView } from '#services/processes/get-process-view';

/** Whether the parts run, how many processes should and do, and what waits. */
export function ProcessFigures({ view }: { view: ProcessView }) {
  const words = useCopy().processes;
  const locale = useLocale();
  const today = useToday();
  const { counts, waiting } = view;
  const figures: [string, string, string][] = [
    ...view.components.map((part): [string, string, string] => [
      words.component[part.component],
      words.state[part.state],
      words.seen(formatInstant(locale, part.seenAt, today)),
    ]),
    [words.shouldRun, String(counts.shouldRun), ''],
    [words.runs, counts.run === null ? words.unknown : String(counts.run), ''],
    [words.differ, String(counts.differ), ''],
    [
      words.waiting,
      String(waiting.count),
      waiting.lastError
        ? words.lastError(waiting.lastError)
        : waiting.since
          ? words.waitingSince(formatInstant(locale, waiting.since, today))
          : '',
    ],
  ];
  return (
    <dl className="figures">
      {figures.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            {note && <span className="muted">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
