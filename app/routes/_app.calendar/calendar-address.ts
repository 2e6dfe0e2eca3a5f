import { z } from 'zod';

const Month = z.string().regex(/^\d{4}-\d{2}$/);

/** A month of the address, and its neighbours, as `YYYY-MM`; without one, the month of `today`. */
export function monthOfAddress(param: string | null, today: string) {
  const month = Month.parse(param || today.slice(0, 7));
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { year, month: number, address: month, previous: beside(year, number, -1), next: beside(year, number, 1) };
}

function beside(year: number, month: number, step: 1 | -1): string {
  const count = year * 12 + month - 1 + step;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The same address with some of its parameters changed; null leaves one out. */
export function addressWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `/calendar?${next}`;
}
