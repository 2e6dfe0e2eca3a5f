import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { Button, Select, TextField } from '@radix-ui/themes';
import { reads } from '#app/adapter.server';
import { EmptyState } from '#app/components/ui/empty-state.tsx';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { AUDIT_SUBJECTS } from '#services/audit';
import { AuditFilter, getAuditView } from '#services/org/get-audit-view';
import { ChangeText } from './change-text.tsx';

export const loader = reads(async ({ ctx }, { request }) => {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== '' && value !== 'any');
  return getAuditView(ctx, AuditFilter.parse(Object.fromEntries(given)));
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function AuditLog() {
  const view = useLoaderData<typeof loader>();
  const copy = useCopy().administration.audit;
  const locale = useLocale();
  const [params] = useSearchParams();
  const older = new URLSearchParams(params);
  if (view.next) older.set('before', String(view.next));
  return (
    <>
      <PageHead title={copy.title} lead={copy.lead} />
      <Form method="get" className="filters">
        <label>
          {copy.from} <TextField.Root type="date" name="from" defaultValue={params.get('from') ?? ''} />
        </label>
        <label>
          {copy.to} <TextField.Root type="date" name="to" defaultValue={params.get('to') ?? ''} />
        </label>
        <Select.Root name="subject" defaultValue={params.get('subject') ?? 'any'}>
          <Select.Trigger aria-label={copy.subject} />
          <Select.Content>
            <Select.Item value="any">{copy.anySubject}</Select.Item>
            {AUDIT_SUBJECTS.map((subject) => (
              <Select.Item key={subject} value={subject}>
                {copy.subjects[subject]}
              </Select.Item>
            ))}
          </Select.Content>
        </Select.Root>
        <Button type="submit">{copy.filter}</Button>
      </Form>
      {view.rows.length === 0 ? (
        <EmptyState title={copy.empty} />
      ) : (
        <div className="table-scroll" role="region" aria-label={copy.title} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                {[copy.at, copy.who, copy.did, copy.what, copy.unit, copy.change].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map((row) => (
                <tr key={row.id}>
                  <td className="nowrap">{formatInstant(locale, row.at, view.today)}</td>
                  <td className="nowrap">{row.process ? copy.system(row.process) : row.who}</td>
                  <td className="nowrap">{actionWord(row.action)}</td>
                  <td className="nowrap">{subjectWord(row.subject)}</td>
                  <td className="nowrap">{row.unitName}</td>
                  <td>
                    <ChangeText before={row.before} after={row.after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.next && (
        <p>
          <Button asChild variant="soft">
            <Link to={`?${older}`}>{copy.older}</Link>
          </Button>
        </p>
      )}
    </>
  );

  function actionWord(action: string): string {
    return (copy.actions as Record<string, string>)[action] ?? copy.otherActions[action] ?? action;
  }

  function subjectWord(subject: string): string {
    return (copy.subjects as Record<string, string>)[subject] ?? subject;
  }
}
