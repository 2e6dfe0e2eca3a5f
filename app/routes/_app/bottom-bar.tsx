import { NavLink } from '@remix-run/react';
import { CalendarIcon, PersonIcon, TasksIcon, WorkbenchIcon } from '#app/components/ui/icons.tsx';
import { useCopy } from '#app/copy/index';

/** The four ways in under the thumb, on a phone. */
export function BottomBar() {
  const copy = useCopy();
  const { nav } = copy.frame;
  return (
    <nav className="bottom-bar" aria-label={copy.frame.navigation}>
      <NavLink to="/" end>
        <WorkbenchIcon />
        {nav.today}
      </NavLink>
      <NavLink to="/calendar">
        <CalendarIcon />
        {nav.calendar}
      </NavLink>
      <NavLink to="/tasks">
        <TasksIcon />
        {nav.tasks}
      </NavLink>
      <NavLink to="/account">
        <PersonIcon />
        {nav.me}
      </NavLink>
    </nav>
  );
}
