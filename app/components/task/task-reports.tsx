import { Heading } from '@radix-ui/themes';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import type { TaskReport } from '#services/tasks/task-work';

/** What was reported, the newest first. */
export function TaskReports({ reports }: { reports: readonly TaskReport[] }) {
  const words = useCopy().task;
  const locale = useLocale();
  const today = useToday();
  return (
    <section>
      <Heading as="h2" size="3">
        {words.reports}
      </Heading>
      {reports.length === 0 && <p className="muted">{words.noReports}</p>}
      <ul className="remarks">
        {reports.map((report) => (
          <li key={report.id}>
            <p>
              <strong className="tabular">{words.progressPercent(report.progress)}</strong> {report.note}
            </p>
            <p className="muted">
              {report.by} · {formatInstant(locale, report.at, today)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
