/** The plan prints no year of its own. The year in which it is signed says which one is likely: one signed in December is next year's. */
import type { Answer } from '../reading';
import type { Asker } from './asker';

const SIGNED = /(20\d\d)年(\d{1,2})月\d{1,2}日。?$/u;
/** From this month on, an office writes the next year's plan. */
const NEXT_YEAR_FROM = 11;

export const planYear: Asker = ({ plan, ending }) => {
  if (plan.year !== null) return [];
  const signed = SIGNED.exec(ending);
  const candidates: Answer[] = signed
    ? [{ kind: 'year', year: Number(signed[1]) + (Number(signed[2]) >= NEXT_YEAR_FROM ? 1 : 0) }]
    : [];
  const { start } = plan;
  return [{ kind: 'plan-year', printed: '', about: '', candidates, target: null, start, end: start }];
};
