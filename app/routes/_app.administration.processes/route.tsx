import { useFetcher, useLoaderData } from '@remix-run/react';
import { Button, Callout } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { FormDialog } from '#app/components/ui/form-dialog.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { TextField } from '#app/components/ui/text-field.tsx';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale, useToday } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { getProcessView, type ProcessRow } from '#services/processes/get-process-view';
import { pauseProcess } from '#services/processes/pause-process';
import { resumeProcess } from '#services/processes/resume-process';
import { ProcessFigures } from './process-figures.tsx';

export const loader = reads(async ({ ctx }, { context }) => ({
  ...(await getProcessView(ctx)),
  uiUrl: context.office.processUiUrl,
}));

export const action = writes(async ({ ctx }, form) => {
  const processId = String(form.get('processId'));
  if (form.get('intent') === 'resume') await resumeProcess(ctx, { processId });
  else await pauseProcess(ctx, { processId, reason: String(form.get('reason') ?? '') });
  return { ok: true };
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Processes() {
  const view = useLoaderData<typeof loader>();
  const words = useCopy().processes;
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {view.uiUrl && (
          <Button asChild variant="soft">
            <a href={view.uiUrl} target="_blank" rel="noreferrer">
              {words.engineUi}
            </a>
          </Button>
        )}
      </PageHead>
      <ProcessFigures view={view} />
      {!view.answered && (
        <Callout.Root color="amber" size="1">
          <Callout.Text>{words.notAnswered}</Callout.Text>
        </Callout.Root>
      )}
      {view.rows.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <div className="table-scroll" role="region" aria-label={words.title} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {Object.entries(words.columns).map(([key, label]) => (
                  <th key={key} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <Row key={row.processId} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Row({ row }: { row: ProcessRow }) {
  const { processes: words, phrases } = useCopy();
  const locale = useLocale();
  const today = useToday();
  const fetcher = useFetcher();
  const runs = row.runs === null ? words.unknown : row.runs ? words.yes : words.no;
  return (
    <tr>
      <td className="nowrap">{words.kind[row.kind]}</td>
      <th scope="row" className="task-title" title={row.processId}>
        {row.title}
      </th>
      <td className="nowrap">{row.unitName}</td>
      <td>{row.shouldRun ? words.yes : words.no}</td>
      <td>{row.runs !== null && row.runs !== row.shouldRun ? <strong>{runs}</strong> : runs}</td>
      <td className="nowrap">{row.startedAt && formatInstant(locale, row.startedAt, today)}</td>
      <td>
        {row.pause && <span className="muted">{words.paused(row.pause.by, row.pause.reason)} </span>}
        {row.mayControl && row.pause && (
          <fetcher.Form method="post">
            <input type="hidden" name="processId" value={row.processId} />
            <Button size="1" variant="soft" name="intent" value="resume">
              {words.resume}
            </Button>
          </fetcher.Form>
        )}
        {row.mayControl && !row.pause && (
          <FormDialog
            trigger={
              <Button size="1" variant="ghost" color="gray">
                {words.pause}
              </Button>
            }
            title={phrases.of(words.pause, row.title)}
            lead={words.pauseWhy}
            submit={words.pause}
            hidden={{ processId: row.processId }}
          >
            {(failure) => <TextField name="reason" label={words.reason} failure={failure} required />}
          </FormDialog>
        )}
        <FailureNote failure={failureIn(fetcher.data)} />
      </td>
    </tr>
  );
}
