import { refused, type Verdict } from '#domain/shared/verdict';

export type PasswordRefusal = 'too-short' | 'too-long' | 'same-as-name' | 'too-simple';

export const PASSWORD_MIN_LENGTH = 10;
/** Argon2 takes any length; the bound keeps a request from costing seconds. */
export const PASSWORD_MAX_LENGTH = 200;

/** Whether a password may be set: length before make-up, as NIST SP 800-63B advises, and not what anybody tries first. */
export function acceptPassword(password: string, userName: string): Verdict<object, PasswordRefusal> {
  if (password.length < PASSWORD_MIN_LENGTH) return refused('too-short');
  if (password.length > PASSWORD_MAX_LENGTH) return refused('too-long');
  if (password.toLowerCase().includes(userName.toLowerCase())) return refused('same-as-name');
  if (new Set(password).size < 5) return refused('too-simple');
  return { ok: true };
}
