import { useLoaderData, useSearchParams } from '@remix-run/react';
import { reads } from '#app/adapter.server';
import { TaskFilters } from '#app/components/task/task-filters.tsx';
import { LightCount } from '#app/components/ui/light.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { formatMonth } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import { filterOf } from '#services/tasks/filter-address';
import { getDayView } from '#services/tasks/get-day-view';
import { getFilterChoices } from '#services/tasks/get-filter-choices';
import { getMonthAgenda } from '#services/tasks/get-month-agenda';
import { getMonthView } from '#services/tasks/get-month-view';
import { TaskFilter } from '#services/tasks/inputs';
import { AgendaView } from './agenda-view.tsx';
import { addressWith, monthOfAddress } from './calendar-address';
import { GridView } from './grid-view.tsx';
import { MonthBar } from './month-bar.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  const params = new URL(request.url).searchParams;
  const filter = TaskFilter.parse(filterOf(params));
  const at = monthOfAddress(params.get('month'), ctx.today);
  const choices = getFilterChoices(ctx, filter.unitId ? { unitId: filter.unitId } : {});
  if (params.get('view') === 'agenda') {
    const cursor = params.get('cursor') || undefined;
    const [agenda, known] = await Promise.all([getMonthAgenda(ctx, { ...at, filter, cursor }), choices]);
    return { view: 'agenda' as const, at, agenda, choices: known };
  }
  const asked = params.get('day');
  const date = asked || (ctx.today.startsWith(at.address) ? ctx.today : null);
  const [month, day, known] = await Promise.all([
    getMonthView(ctx, { ...at, filter }),
    date ? getDayView(ctx, { date, filter }) : null,
    choices,
  ]);
  return { view: 'month' as const, at, month, day, dayAsked: Boolean(asked), choices: known };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function CalendarPage() {
  const data = useLoaderData<typeof loader>();
  const words = useCopy().calendar;
  const locale = useLocale();
  const [params] = useSearchParams();
  const to = (changes: Readonly<Record<string, string | null>>): string =>
    addressWith(params, { cursor: null, day: null, ...changes });
  const { at } = data;
  const total =
    data.view === 'month' ? LIGHTS.reduce((sum, light) => sum + data.month.counts[light], 0) : data.agenda.total;
  return (
    <>
      <PageHead
        title={formatMonth(locale, at.year, at.month)}
        lead={
          <span className="month-lead">
            {words.total(total)}
            {data.view === 'month' &&
              LIGHTS.filter((light) => data.month.counts[light] > 0).map((light) => (
                <LightCount key={light} light={light} count={data.month.counts[light]} />
              ))}
          </span>
        }
      >
        <MonthBar
          view={data.view}
          hrefs={{
            previous: to({ month: at.previous }),
            next: to({ month: at.next }),
            today: to({ month: null }),
            month: to({ view: null }),
            agenda: to({ view: 'agenda' }),
          }}
        />
      </PageHead>
      <TaskFilters
        choices={data.choices}
        keep={{ month: at.address, ...(data.view === 'agenda' ? { view: 'agenda' } : {}) }}
      />
      {data.view === 'month' ? (
        <GridView month={data.month} day={data.day} dayAsked={data.dayAsked} params={params} />
      ) : (
        <AgendaView
          agenda={data.agenda}
          firstHref={params.get('cursor') ? to({}) : null}
          nextHref={data.agenda.next ? to({ cursor: data.agenda.next }) : null}
        />
      )}
    </>
  );
}
