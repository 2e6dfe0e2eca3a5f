import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Every page exports this. A refused act loads nothing anew: a session that has ended would lead away from what was typed, and a form
 * whose act is no longer open would close over it. Whoever shows a conflict loads what stands now when its form has been read.
 */
export const keepWhenRefused: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;
