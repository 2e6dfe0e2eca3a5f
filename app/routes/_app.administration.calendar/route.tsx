import { Link, useLoaderData } from '@remix-run/react';
import { Button, Callout } from '@radix-ui/themes';
import { z } from 'zod';
import { reads } from '#app/adapter.server';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { useCopy } from '#app/copy/index';
import { getCalendarYear } from '#services/org/get-calendar-year';
import { YearOfDays } from './year-of-days.tsx';

const Year = z.coerce.number().int().min(2000).max(2100);

export const loader = reads(async ({ ctx }, { request }) => {
  const asked = Year.safeParse(new URL(request.url).searchParams.get('year'));
  return getCalendarYear(ctx, asked.success ? asked.data : Number(ctx.today.slice(0, 4)));
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function WorkingCalendar() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().administration.calendar;
  return (
    <>
      <PageHead
        title={`${copy.title} · ${copy.year(view.year)}`}
        lead={view.notice ? copy.notice(view.notice) : undefined}
      >
        <Button asChild variant="soft">
          <Link to={`?year=${view.year - 1}`}>{copy.previous}</Link>
        </Button>
        <Button asChild variant="soft">
          <Link to={`?year=${view.year + 1}`}>{copy.next}</Link>
        </Button>
      </PageHead>
      {!view.notice && (
        <Callout.Root color="amber" size="1">
          <Callout.Text>{copy.unpublished}</Callout.Text>
        </Callout.Root>
      )}
      <YearOfDays days={view.days} />
    </>
  );
}
