import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP names first: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

export const matchesPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);
