import { useFetcher } from '@remix-run/react';
import { Button } from '@radix-ui/themes';
import { FailureNote } from '#app/components/ui/failure-note.tsx';
import { useCopy } from '#app/copy/index';
import { failureIn } from '#app/failure';
import type { ForgetReadingInput } from '#services/plans/inputs';

/** Has later plans of the unit not use an earlier answer; this plan keeps it. */
export function ForgetButton({ unitId, what, name }: ForgetReadingInput & { name?: string }) {
  const copy = useCopy().questions;
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={`/plans/remembered?unit=${unitId}`}>
      <input type="hidden" name="what" value={JSON.stringify(what)} />
      <Button
        type="submit"
        size="1"
        variant="ghost"
        color="gray"
        loading={fetcher.state !== 'idle'}
        aria-label={name && copy.memory.forgetThis(name)}
      >
        {copy.forget}
      </Button>
      <FailureNote failure={failureIn(fetcher.data)} />
    </fetcher.Form>
  );
}
