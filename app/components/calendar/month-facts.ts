import { createContext, useContext } from 'react';
import type { MonthDay } from '#services/tasks/get-month-view';

/** What the parts of the grid need to know of the month; the library hands them only a date or an event. */
export interface MonthFacts {
  readonly days: ReadonlyMap<string, MonthDay>;
  readonly today: string;
  /** The day whose panel was asked for. */
  readonly openDay: string | null;
  readonly hrefOf: (day: string) => string;
  readonly openTask: (taskId: string) => void;
}

const Facts = createContext<MonthFacts | null>(null);

export const MonthFactsProvider = Facts.Provider;

export function useMonthFacts(): MonthFacts {
  const facts = useContext(Facts);
  if (!facts) throw new Error('a part of the month grid stands outside of it');
  return facts;
}
