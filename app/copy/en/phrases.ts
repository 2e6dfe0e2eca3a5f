import type { phrases as zh } from '../zh/phrases';

export const phrases: typeof zh = {
  of: (what, which) => `${what}: ${which}`,
  aside: (words) => ` (${words})`,
  clauses: (parts) => parts.join(', '),
  sentence: (parts) => `${parts.join('; ')}.`,
  samples: (parts) => parts.join('; '),
};
