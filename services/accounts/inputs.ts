import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '#domain/access/password';

export const SignInInput = z.object({
  userName: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(PASSWORD_MAX_LENGTH),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const ChangePasswordInput = z.object({
  current: z.string().min(1).max(PASSWORD_MAX_LENGTH),
  next: z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH),
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const PreferencesInput = z.object({
  locale: z.enum(['zh', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
});
export type PreferencesInput = z.infer<typeof PreferencesInput>;
