import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Button, Heading, TextField } from '@radix-ui/themes';
import { failureOf, refuseTooOften, statusOf } from '#app/adapter.server';
import { safePath } from '#app/auth/safe-path';
import { Field } from '#app/components/ui/field.tsx';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { visitOf } from '#app/visit.server';
import { getSignInView } from '#services/accounts/get-sign-in-view';
import { signIn } from '#services/accounts/sign-in';
import { PreferenceSwitches } from '../preferences/switches.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const to = safePath(new URL(args.request.url).searchParams.get('to'));
  if (await visitOf(args)) throw redirect(to);
  return getSignInView(args.context.office.db);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office, address } = context;
  try {
    refuseTooOften(context);
    const form = await request.formData();
    const userName = String(form.get('userName') ?? '');
    const now = office.clock();
    const { accountId } = await signIn(
      { db: office.db, now, address },
      { userName, password: String(form.get('password') ?? '') },
    );
    const cookie = await office.sessions.begin(
      accountId,
      { userAgent: request.headers.get('user-agent') ?? '', address },
      now,
    );
    return redirect(safePath(new URL(request.url).searchParams.get('to')), { headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return data({ failure }, { status: statusOf(failure) });
  }
}

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function SignIn() {
  const { bodyName, demo } = useLoaderData<typeof loader>();
  const copy = useCopy();
  const busy = useNavigation().state !== 'idle';
  const failure = failureIn(useActionData());
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <Heading as="h1" size="6">
          {bodyName ?? copy.frame.product}
        </Heading>
        <p className="muted">{copy.frame.productLine}</p>
        <Form method="post" className="form">
          <Field name="userName" label={copy.account.signIn.userName}>
            {(control) => <TextField.Root {...control} size="3" autoComplete="username" autoFocus required />}
          </Field>
          <Field name="password" label={copy.account.signIn.password}>
            {(control) => (
              <TextField.Root {...control} size="3" type="password" autoComplete="current-password" required />
            )}
          </Field>
          <FailureNote failure={failure} />
          <Button size="3" type="submit" loading={busy}>
            {copy.account.signIn.submit}
          </Button>
        </Form>
        {demo && (
          <details className="sign-in-demo">
            <summary>{copy.account.signIn.demo}</summary>
            <p>{copy.account.signIn.demoPassword(demo.password)}</p>
            <ul>
              {demo.accounts.map((account) => (
                <li key={account.userName}>
                  <code>{account.userName}</code> {account.personName} · {account.unitName} ·{' '}
                  {copy.vocabulary.role[account.role]}
                </li>
              ))}
            </ul>
          </details>
        )}
        <PreferenceSwitches />
      </div>
    </main>
  );
}
