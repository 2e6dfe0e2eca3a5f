import { Link } from '@remix-run/react';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';
import type { Adoption } from '#services/revisions/adoption';

/** The amendment that takes a revised document over, and since when it holds. */
export function AdoptedBy({ plan, adopted }: { plan: { readonly id: string }; adopted: Adoption | null }) {
  const words = useCopy().revision;
  const locale = useLocale();
  const today = useToday();
  if (adopted === null) return null;
  const { amendmentId, number, inForceOn } = adopted;
  return (
    <>
      <Link to={`/plans/${plan.id}/amendment/${amendmentId}`}>{words.adoptedAs(number)}</Link>{' '}
      {words.adopted(inForceOn && formatDate(locale, inForceOn, today, { weekday: false }))}
    </>
  );
}
