import type { ErrorFacts, ErrorKind } from '#services/errors';

/** What an action answers where it did not do what was asked; `app/copy` has the sentence. */
export interface Failure {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly field: string | null;
  readonly facts: ErrorFacts;
}

/** The failure in an action's answer, if it is one. */
export function failureIn(answer: unknown): Failure | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null;
  return (answer as { failure: Failure }).failure;
}
