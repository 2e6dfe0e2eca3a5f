import { Link, useLoaderData } from '@remix-run/react';
import { reads } from '#app/adapter.server';
import { LightCount } from '#app/components/ui/light.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { DirectorWorkbench } from '#app/components/workbench/director-workbench.tsx';
import { StaffWorkbench } from '#app/components/workbench/staff-workbench.tsx';
import { formatDate } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { LIGHTS } from '#domain/tasks/lights';
import { getWorkbench } from '#services/workbench/get-workbench';

export const loader = reads(({ ctx }, { request }) => {
  const params = new URL(request.url).searchParams;
  return getWorkbench(ctx, { mine: params.get('view') === 'mine', unitId: params.get('unit') || undefined });
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Workbench() {
  const view = useLoaderData<typeof loader>();
  const words = useCopy().workbench;
  const locale = useLocale();
  const date = formatDate(locale, view.today, view.today);
  if (view.kind === 'director')
    return (
      <>
        <PageHead title={view.unit.name} lead={date}>
          <Scopes current="unit" />
        </PageHead>
        <DirectorWorkbench view={view} />
      </>
    );
  const lead = (
    <span className="month-lead">
      {date}
      <span>{words.monthLights}</span>
      {LIGHTS.filter((light) => view.lights[light] > 0).map((light) => (
        <LightCount key={light} light={light} count={view.lights[light]} />
      ))}
    </span>
  );
  return (
    <>
      <PageHead title={words.title} lead={lead}>
        {view.directs && <Scopes current="mine" />}
      </PageHead>
      <StaffWorkbench view={view} query={view.query} />
    </>
  );
}

/** A director turns between the unit and their own tasks. */
function Scopes({ current }: { current: 'unit' | 'mine' }) {
  const words = useCopy().workbench;
  return (
    <nav className="month-views" aria-label={words.view}>
      {(['unit', 'mine'] as const).map((one) => (
        <Link key={one} to={one === 'unit' ? '/' : '/?view=mine'} aria-current={one === current ? 'page' : undefined}>
          {words.views[one]}
        </Link>
      ))}
    </nav>
  );
}
