import { afterEach, beforeEach } from 'vitest';

/** The tests of this file are steps, each on the one before: after a failure the others say nothing new and would only wait. */
export function stopAtFirstFailure(): void {
  let stopped = false;
  beforeEach(({ skip }) => skip(stopped, 'an earlier step failed'));
  afterEach(({ task }) => {
    stopped ||= task.result?.state === 'fail';
  });
}
