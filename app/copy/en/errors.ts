import type { errors as zh } from '../zh/errors';
import { orgErrors } from './org-errors';
import { planErrors } from './plan-errors';
import { standardsErrors } from './standards';
import { taskErrors } from './task-errors';
import { writingErrors } from './writing-errors';

export const errors: typeof zh = {
  byKind: {
    'signed-out': {
      title: 'Signed out',
      sentence: 'Your session has ended; what you typed is still here. Sign in again in a new window, then retry.',
    },
    forbidden: {
      title: 'Not permitted',
      sentence: 'Your account may not do this. Ask your director or administrator if you need to.',
    },
    'not-found': {
      title: 'Not found',
      sentence: 'It does not exist, or your account may not see it. Check the address or start from the menu.',
    },
    invalid: {
      title: 'Please correct',
      sentence: 'Something you entered is not valid. Correct it as marked and try again.',
    },
    conflict: {
      title: 'Changed meanwhile',
      sentence: 'This was changed after you opened it. Look at what stands now, then try again.',
    },
    refused: { title: 'Not possible', sentence: 'The rules in force do not allow this.' },
    'too-many': { title: 'Too many attempts', sentence: 'Too many attempts. Please wait a moment.' },
    unavailable: {
      title: 'Unavailable',
      sentence: 'The service is unavailable for the moment. What was saved is safe; try again shortly.',
    },
  },
  byCode: {
    ...planErrors,
    ...taskErrors,
    ...orgErrors,
    ...standardsErrors,
    ...writingErrors,
    'wrong-credentials': () => 'User name or password is wrong.',
    'not-paused': () => 'The process is not paused.',
    'policy-changed': () => 'The rule was changed after you opened it. Look at it again before you change it.',
    'legal-basis-needed': () => 'Say what the rule rests on.',
    'two-steps-on-one-day': () => 'Only one step a day: change the number of days.',
    'step-needed': () => 'There must be at least one step.',
    'ends-before-it-begins': () => 'It ends before it begins: change the dates.',
    'temporal-away': () => 'The process engine does not answer; it goes on by itself once it is back.',
    'already-paused': () => 'The process is paused already.',
    locked: ({ seconds }) => `Too many failed sign-ins. Try again in ${waiting(Number(seconds))}.`,
    'too-often': ({ seconds }) => `Too many attempts. Try again in ${waiting(Number(seconds))}.`,
    'wrong-password': () => 'The current password is wrong.',
    'password-too-short': () => 'The new password needs at least 10 characters.',
    'password-too-long': () => 'The new password may have at most 200 characters.',
    'password-same-as-name': () => 'The new password must not contain your user name.',
    'password-too-simple': () => 'The new password is too simple; use more different characters.',
    'password-unchanged': () => 'The new password is the same as the current one.',
    'passwords-differ': () => 'The two new passwords differ.',
    'database-away': () => 'The database cannot be reached. What was saved is safe; try again shortly.',
  },
  unexpected: {
    title: 'Something went wrong',
    sentence: 'An unexpected error was recorded. Try again; if it stays, give the number below to your administrator.',
  },
  requestId: (id) => `Number: ${id}`,
  offline: 'You are offline; what you typed is still here.',
  toWorkbench: 'To the workbench',
  tryAgain: 'Try again',
  signInElsewhere: 'Sign in in a new window',
};

function waiting(seconds: number): string {
  return seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
