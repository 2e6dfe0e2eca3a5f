import { data } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { PageHead } from '#app/components/ui/page-head.tsx';
import { formatInstant } from '#app/copy/dates';
import { useCopy, useLocale } from '#app/copy/index';
import { PreferenceSwitches } from '../preferences/switches.tsx';
import { getAccountView } from '#services/accounts/get-account-view';
import { endOtherSessions } from '#services/accounts/sessions';

export const loader = reads(({ ctx, sessionId }) => getAccountView(ctx, sessionId));

export const action = writes(async ({ ctx, sessionId }) => data({ ended: await endOtherSessions(ctx, sessionId) }));

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function Account() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const copy = useCopy();
  const locale = useLocale();
  const words = copy.account.page;
  return (
    <>
      <PageHead title={words.title} lead={`${view.name} · ${view.userName}`} />
      <section className="account-part">
        <Heading as="h2" size="3">
          {words.roles}
        </Heading>
        <ul>
          {view.roles.map((held) => (
            <li key={`${held.role}-${held.unitName}-${held.sectionName ?? ''}`}>
              {words.roleIn(
                copy.vocabulary.role[held.role],
                held.sectionName ? `${held.unitName} ${held.sectionName}` : held.unitName,
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="account-part">
        <Heading as="h2" size="3">
          {words.appearance}
        </Heading>
        <PreferenceSwitches />
      </section>
      <section className="account-part">
        <Heading as="h2" size="3">
          {words.sessions}
        </Heading>
        <div className="table-scroll" role="region" aria-label={words.sessions} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.lastSeen}</th>
                <th scope="col">{words.device}</th>
                <th scope="col">{words.address}</th>
              </tr>
            </thead>
            <tbody>
              {view.sessions.map((session) => (
                <tr key={session.id}>
                  <td className="nowrap">
                    {formatInstant(locale, session.lastSeenAt, view.today)}
                    {session.current && ` · ${words.current}`}
                  </td>
                  <td>{session.userAgent}</td>
                  <td>{session.address}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p role="status">{answer && 'ended' in answer ? words.othersEnded(answer.ended) : null}</p>
        <div className="page-acts">
          <Form method="post">
            <Button type="submit" variant="soft">
              {words.endOthers}
            </Button>
          </Form>
          <Button asChild variant="soft">
            <Link to="/set-password">{words.changePassword}</Link>
          </Button>
          <Form method="post" action="/sign-out">
            <Button type="submit" variant="outline" color="gray">
              {copy.frame.signOut}
            </Button>
          </Form>
        </div>
      </section>
    </>
  );
}
