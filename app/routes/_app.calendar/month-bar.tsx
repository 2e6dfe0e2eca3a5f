import { Link, useNavigate } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { useCopy } from '#app/copy/index';
import { useKey } from '#app/keyboard/use-key';

/** To the neighbouring months (`p`, `n`), back to today (`t`), and between grid and table (`m`). */
export function MonthBar({
  hrefs,
  view,
}: {
  hrefs: { previous: string; next: string; today: string; month: string; agenda: string };
  view: 'month' | 'agenda';
}) {
  const copy = useCopy();
  const words = copy.calendar;
  const navigate = useNavigate();
  const go = (to: string): void => navigate(to, { preventScrollReset: true });
  useKey('p', () => go(hrefs.previous));
  useKey('n', () => go(hrefs.next));
  useKey('t', () => go(hrefs.today));
  useKey('m', () => go(view === 'month' ? hrefs.agenda : hrefs.month));
  const way = (to: string, label: string, key: string) => (
    <Button asChild variant="soft" color="gray">
      <Link to={to} title={key} preventScrollReset>
        {label}
      </Link>
    </Button>
  );
  return (
    <nav className="month-bar no-print" aria-label={words.month}>
      {way(hrefs.previous, words.previous, 'p')}
      {way(hrefs.today, words.today, 't')}
      {way(hrefs.next, words.next, 'n')}
      <span className="month-views" role="group" aria-label={words.view}>
        {(['month', 'agenda'] as const).map((one) => (
          <Link key={one} to={hrefs[one]} title="m" aria-current={one === view ? 'true' : undefined} preventScrollReset>
            {words.views[one]}
          </Link>
        ))}
      </span>
    </nav>
  );
}
