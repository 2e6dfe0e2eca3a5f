import type { ReactNode } from 'react';
import { NavLink } from '@remix-run/react';
import { AdministrationIcon, CalendarIcon, PlansIcon, TasksIcon, WorkbenchIcon } from '#app/components/ui/icons.tsx';
import { useCopy } from '#app/copy/index';

/** The ways in, at the left of a wide screen. */
export function Rail({ ways }: { ways: { plans: boolean; administration: boolean } }) {
  const copy = useCopy();
  const { nav } = copy.frame;
  return (
    <nav className="rail" aria-label={copy.frame.navigation}>
      <NavLink to="/" className="rail-mark" aria-label={copy.frame.product}>
        <img src="/favicon.svg" alt="" />
      </NavLink>
      <RailLink to="/" end icon={<WorkbenchIcon />} label={nav.workbench} />
      {ways.plans && <RailLink to="/plans" icon={<PlansIcon />} label={nav.plans} />}
      <RailLink to="/calendar" icon={<CalendarIcon />} label={nav.calendar} />
      <RailLink to="/tasks" icon={<TasksIcon />} label={nav.tasks} />
      {ways.administration && (
        <div className="rail-foot">
          <RailLink to="/administration" icon={<AdministrationIcon />} label={nav.administration} />
        </div>
      )}
    </nav>
  );
}

function RailLink({ to, icon, label, end = false }: { to: string; icon: ReactNode; label: string; end?: boolean }) {
  return (
    <NavLink to={to} end={end} className="rail-link" prefetch="intent">
      {icon}
      {label}
    </NavLink>
  );
}
