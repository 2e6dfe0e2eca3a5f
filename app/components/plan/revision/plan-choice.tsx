import { Link } from '@remix-run/react';
import { Badge, Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import type { RevisionView } from '#services/revisions/get-revision-view';

/** Which of the document's plans is the revision of this one; the closest comes with a mark. */
export function PlanChoice({ view }: { view: RevisionView }) {
  const copy = useCopy();
  const words = copy.revision;
  return (
    <section>
      <h2 className="part-title">{words.choosePlan(view.found.length)}</h2>
      <ul className="revision-plans">
        {view.found.map(({ index, title, year, characters, likeliest }) => (
          <li key={index}>
            <span>
              <strong>{title}</strong>
              {likeliest && <Badge color="jade">{words.likeliest}</Badge>}
              <span className="muted">
                {year === null ? copy.plans.noYear : copy.plans.yearOf(year)} · {words.characters(characters)}
              </span>
            </span>
            <Button asChild variant={likeliest ? 'solid' : 'soft'} size="1">
              <Link to={`?plan=${index}`}>{words.choose}</Link>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
