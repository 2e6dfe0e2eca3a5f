import { useLocation } from '@remix-run/react';
import { useEffect } from 'react';
import { usePrinting } from '#app/components/ui/use-printing';
import { formatFullDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { useToday } from '#app/today';

const PLACES = ['plans', 'calendar', 'tasks'] as const;

/** What stands above a page on paper: whose it is, which part of the house it comes from, and of which day. Paper is white, also for who works in the dark. */
export function PrintHead({ unitName }: { unitName: string }) {
  const copy = useCopy().frame;
  const locale = useLocale();
  const today = useToday();
  const { pathname } = useLocation();
  const place = PLACES.find((name) => pathname === `/${name}` || pathname.startsWith(`/${name}/`));
  const printing = usePrinting();
  useEffect(() => {
    const page = document.documentElement;
    if (!printing || !page.classList.contains('dark')) return;
    page.classList.replace('dark', 'light');
    return () => {
      page.classList.replace('light', 'dark');
    };
  }, [printing]);
  return (
    <p className="print-head">
      <span>{place === undefined ? unitName : copy.placeOf(unitName, copy.nav[place])}</span>
      <span>{copy.printedOn(formatFullDate(locale, today))}</span>
    </p>
  );
}
