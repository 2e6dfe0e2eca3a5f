import { Link } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { TaskTable } from '#app/components/task/task-table.tsx';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { useCopy } from '#app/copy/index';
import type { MonthAgenda } from '#services/tasks/get-month-agenda';

/** The month as a table, the grid's equal. */
export function AgendaView({
  agenda,
  firstHref,
  nextHref,
}: {
  agenda: MonthAgenda;
  firstHref: string | null;
  nextHref: string | null;
}) {
  const copy = useCopy();
  if (agenda.rows.length === 0) return <EmptyState title={copy.calendar.agendaEmpty} />;
  const way = (to: string, label: string) => (
    <Button asChild variant="soft">
      <Link to={to}>{label}</Link>
    </Button>
  );
  return (
    <>
      <TaskTable rows={agenda.rows} label={copy.calendar.views.agenda} />
      <div className="page-acts pages no-print">
        {firstHref && way(firstHref, copy.tasks.firstPage)}
        {nextHref && way(nextHref, copy.tasks.nextPage)}
      </div>
    </>
  );
}
