import { formatBytes } from '#app/copy/figures';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { ImportView } from '#services/plans/get-import-view';

/** What the document is: format and encoding as found, its size, who brought it. */
export function DocumentFacts({ view }: { view: ImportView }) {
  const words = useCopy().plans;
  const copy = words.choose.facts;
  const locale = useLocale();
  const today = useToday();
  const facts = [
    [copy.file, view.fileName],
    [copy.format, words.format[view.format]],
    [copy.encoding, view.encoding.toUpperCase()],
    [copy.size, `${formatBytes(locale, view.byteSize)} · ${words.choose.characters(view.characters)}`],
    [copy.unit, view.unitName],
    [copy.imported, copy.importedBy(view.importedBy, formatInstant(locale, view.importedAt, today))],
  ];
  return (
    <dl className="plan-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
