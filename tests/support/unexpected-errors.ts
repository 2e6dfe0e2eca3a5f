import { format } from 'node:util';

import { afterEach, beforeEach } from 'vitest';

const errors: string[] = [];
let expected: RegExp[] = [];

/** Announces, inside a test, that `console.error` will be called with a line that matches; anything else still fails the test. */
export function expectConsoleError(line: RegExp): void {
  expected.push(line);
}

beforeEach(() => {
  errors.length = 0;
  expected = [];
  console.error = (...args: unknown[]) => void errors.push(format(...args));
});

afterEach(() => {
  const unexpected = errors.filter((line) => !expected.some((pattern) => pattern.test(line)));
  if (unexpected.length > 0) throw new Error(`Unexpected console.error:\n${unexpected.join('\n')}`);
});
