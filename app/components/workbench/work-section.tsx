import { Link } from '@remix-run/react';
import { Heading } from '@radix-ui/themes';
import type { ReactNode } from 'react';
import { useCopy } from '#app/copy/index';

/** One of the short lists: its name, how many there are, and the way to those that are not shown. */
export function WorkSection({
  title,
  total,
  shown,
  empty,
  href,
  children,
}: {
  title: string;
  total: number;
  shown: number;
  empty: string;
  href?: string;
  children: ReactNode;
}) {
  const words = useCopy().workbench;
  return (
    <section className="work-section">
      <Heading as="h2" size="3">
        {title} <span className="work-total tabular">{total}</span>
      </Heading>
      {total === 0 ? <p className="muted work-empty">{empty}</p> : <ul className="work-list">{children}</ul>}
      {href && total > shown && (
        <p className="work-more">
          <Link to={href}>{words.all(total)}</Link>
        </p>
      )}
    </section>
  );
}
