import { Callout, Link as ThemeLink } from '@radix-ui/themes';
import { sentenceOf, useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';

/** What an action refused, beside the form that asked; announced to screen readers. An ended session offers a sign-in elsewhere. */
export function FailureNote({ failure }: { failure: Failure | null }) {
  const copy = useCopy();
  if (!failure) return null;
  return (
    <Callout.Root color={failure.kind === 'conflict' ? 'amber' : 'red'} role="alert" size="1">
      <Callout.Text>
        {sentenceOf(copy, failure)}{' '}
        {failure.kind === 'signed-out' && (
          <ThemeLink href="/sign-in" target="_blank" rel="noreferrer">
            {copy.errors.signInElsewhere}
          </ThemeLink>
        )}
      </Callout.Text>
    </Callout.Root>
  );
}
