import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { Button, Heading } from '@radix-ui/themes';
import { sentenceOf, useCopy } from '#app/copy/index';
import type { Failure } from '#app/failure';
import type { ErrorKind } from '#services/errors';

const KIND_OF_STATUS: Partial<Record<number, ErrorKind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'invalid',
  429: 'too-many',
  503: 'unavailable',
};

/** The one error boundary: a sentence for what happened, and a way back. */
export function ErrorPage() {
  const error = useRouteError();
  const copy = useCopy();
  const { title, sentence } = wordsFor(error);
  return (
    <section className="error-page">
      <Heading as="h1" size="6">
        {title}
      </Heading>
      <p>{sentence}</p>
      <div className="page-acts">
        <Button asChild>
          <Link to="/">{copy.errors.toWorkbench}</Link>
        </Button>
        <Button asChild variant="soft">
          <a href="">{copy.errors.tryAgain}</a>
        </Button>
      </div>
    </section>
  );

  function wordsFor(caught: unknown): { title: string; sentence: string } {
    if (!isRouteErrorResponse(caught)) return copy.errors.unexpected;
    const kind = KIND_OF_STATUS[caught.status];
    if (!kind) return copy.errors.unexpected;
    const failure = isFailure(caught.data) ? caught.data : null;
    return {
      title: copy.errors.byKind[kind].title,
      sentence: failure ? sentenceOf(copy, failure) : copy.errors.byKind[kind].sentence,
    };
  }
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value && 'code' in value && 'facts' in value;
}
