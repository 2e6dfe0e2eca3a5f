import { formatBytes } from '#app/copy/figures';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { ImportView } from '#services/plans/get-import-view';

const HAVE_AN_ENCODING: ReadonlySet<ImportView['format']> = new Set(['txt', 'md', 'csv']);

/** What the document is: format and encoding as found, its size, who brought it, and what was left out of it. */
export function DocumentFacts({ view }: { view: ImportView }) {
  const { plans: words, documents } = useCopy();
  const copy = words.choose.facts;
  const locale = useLocale();
  const today = useToday();
  const facts = [
    [copy.file, view.fileName],
    [copy.format, documents.format[view.format]],
    ...(HAVE_AN_ENCODING.has(view.format) ? [[copy.encoding, documents.encoding[view.encoding] ?? view.encoding]] : []),
    [copy.size, `${formatBytes(locale, view.byteSize)} · ${words.choose.characters(view.characters)}`],
    [copy.unit, view.unitName],
    [copy.imported, copy.importedBy(view.importedBy, formatInstant(locale, view.importedAt, today))],
  ];
  return (
    <>
      <dl className="plan-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.remarks.length > 0 && (
        <section className="plan-remarks" aria-label={documents.remarks}>
          <h2>{documents.remarks}</h2>
          <ul>
            {view.remarks.map((remark) => (
              <li key={remark.kind}>{documents.remark(remark)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
