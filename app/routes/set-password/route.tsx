import { redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { Button, Heading, TextField } from '@radix-ui/themes';
import { reads, writes } from '#app/adapter.server';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import { changePassword } from '#services/accounts/change-password';
import { invalid } from '#services/errors';

export const loader = reads(async () => null);

export const action = writes(async ({ ctx, sessionId }, form) => {
  const next = String(form.get('next') ?? '');
  if (next !== form.get('repeat')) throw invalid('repeat', 'passwords-differ');
  await changePassword(ctx, { current: String(form.get('current') ?? ''), next }, sessionId);
  return redirect('/?password=changed');
});

export { keepWhenRefused as shouldRevalidate } from '#app/revalidation';

export default function SetPassword() {
  const copy = useCopy().account.setPassword;
  const busy = useNavigation().state !== 'idle';
  const failure = failureIn(useActionData());
  const inField = failure?.field === 'current' || failure?.field === 'next' || failure?.field === 'repeat';
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Heading as="h1" size="6">
          {copy.title}
        </Heading>
        <p className="muted">{copy.why}</p>
        <Form method="post" className="form">
          <Field name="current" label={copy.current} failure={failure}>
            {(control) => <TextField.Root {...control} type="password" autoComplete="current-password" required />}
          </Field>
          <Field name="next" label={copy.next} hint={copy.rule} failure={failure}>
            {(control) => <TextField.Root {...control} type="password" autoComplete="new-password" required />}
          </Field>
          <Field name="repeat" label={copy.repeat} failure={failure}>
            {(control) => <TextField.Root {...control} type="password" autoComplete="new-password" required />}
          </Field>
          {!inField && <FailureNote failure={failure} />}
          <Button type="submit" loading={busy}>
            {copy.submit}
          </Button>
        </Form>
      </div>
    </main>
  );
}
