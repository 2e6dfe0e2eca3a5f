import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safePath } from '#app/auth/safe-path';

const office = 'https://office.example';

/** Where a browser on the office's page goes when it is told to go there. */
const landsAt = (location: string) => new URL(location, `${office}/sign-in`).origin;

test.each(['/', '/plans', '/tasks?light=red&unit=1', '/plans/1/review#i3', '/find?text=%E7%8E%8B'])(
  '%s is a way of the house',
  (way) => {
    expect(safePath(way)).toBe(way);
  },
);

test.each([
  [null],
  [''],
  ['plans'],
  ['https://elsewhere.example'],
  ['//elsewhere.example'],
  ['/\\elsewhere.example'],
  ['\\\\elsewhere.example'],
  ['/\t/elsewhere.example'],
  ['/\n/elsewhere.example'],
  ['/.//elsewhere.example'],
  ['/..//elsewhere.example'],
  ['javascript:alert(1)'],
  [' //elsewhere.example'],
])('%j is none', (way) => {
  expect(safePath(way)).toBe('/');
});

test('whatever is asked for, one stays in the house', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    '.',
    '..',
    '@',
    ':',
    '//',
    'elsewhere.example',
    'https:',
    '%2f',
    ' ',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      expect(landsAt(safePath(`/${parts.join('')}`))).toBe(office);
      expect(landsAt(safePath(parts.join('')))).toBe(office);
    }),
    { numRuns: 2_000 },
  );
});
