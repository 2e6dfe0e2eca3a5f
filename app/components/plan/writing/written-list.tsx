import { Link } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { WrittenLine } from '#services/writing/list-written-plans';

/** Plans that somebody is writing, above those that are read. */
export function WrittenList({ lines }: { lines: readonly WrittenLine[] }) {
  const copy = useCopy().writing.list;
  const locale = useLocale();
  const today = useToday();
  if (lines.length === 0) return null;
  return (
    <section className="written-list">
      <Heading as="h2" size="3">
        {copy.title}
      </Heading>
      <ul>
        {lines.map(({ id, title, unitName, changedBy, changedAt }) => (
          <li key={id}>
            <Link to={`/plans/write/${id}`} className="plan-title-link" prefetch="intent">
              {title || copy.untitled}
            </Link>
            <span className="plan-under">
              {unitName} · {copy.changed(changedBy, formatInstant(locale, changedAt, today))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
